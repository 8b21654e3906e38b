using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>What quantities of any type have in common.</summary>
internal static class Quantities
{
    /// <summary>A quantity, or none.</summary>
    /// <param name="quantity">What a qualified event adds.</param>
    /// <param name="times">1 where the event is qualified, otherwise 0.</param>
    /// <remarks>Nobody can predict which events qualify, so that a branch costs more than a mask.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TQuantity Times<TQuantity>(TQuantity quantity, long times)
        where TQuantity : unmanaged =>
        Unsafe.SizeOf<TQuantity>() == sizeof(long)
            ? Unsafe.BitCast<long, TQuantity>(Unsafe.BitCast<TQuantity, long>(quantity) & -times)
            : times != 0 ? quantity : default;
}
