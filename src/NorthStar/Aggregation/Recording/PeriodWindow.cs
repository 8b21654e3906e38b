using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The latest period in which an event was placed, and while what is known about it holds: most events lie in it.</summary>
/// <param name="StartTicks">The first instant of the period, in UTC.</param>
/// <param name="LengthTicks">For how long after it an event may lie, as far as the clock had come when the window was opened.</param>
/// <param name="ValidFromTicks">The time of the clock from which on all this holds.</param>
/// <param name="ValidForTicks">For how long.</param>
/// <param name="Ordinal">The period.</param>
/// <param name="Marks">What every event in it is marked with.</param>
internal readonly record struct PeriodWindow(
    long StartTicks, ulong LengthTicks, long ValidFromTicks, ulong ValidForTicks, int Ordinal, EventMarks Marks)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(EventTime time, long nowTicks) =>
        time.IsWithin(StartTicks, LengthTicks) && IsValidAt(nowTicks);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValidAt(long nowTicks) => TickRange.Holds(nowTicks, ValidFromTicks, ValidForTicks);
}
