using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>What quantities of any type have in common.</summary>
internal static class Quantities
{
    /// <summary>A quantity, or none where the event is not qualified.</summary>
    /// <remarks>Nobody can predict which events qualify, so that a branch costs more than a mask.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TQuantity ZeroUnless<TQuantity>(bool isQualified, TQuantity quantity)
        where TQuantity : unmanaged =>
        Unsafe.SizeOf<TQuantity>() == sizeof(long)
            ? Unsafe.BitCast<long, TQuantity>(Unsafe.BitCast<TQuantity, long>(quantity) & -(isQualified ? 1L : 0L))
            : isQualified ? quantity : default;
}
