using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>A range of ticks: one comparison tells whether it holds a number.</summary>
internal static class TickRange
{
    /// <summary>Whether ticks lie in a range.</summary>
    /// <param name="ticks">The ticks.</param>
    /// <param name="start">The first ones in the range.</param>
    /// <param name="length">How many there are.</param>
    /// <remarks>Takes plain numbers: of a structure that is asked twice, the compiler would work out the address first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(long ticks, long start, ulong length) => unchecked((ulong)(ticks - start)) < length;
}
