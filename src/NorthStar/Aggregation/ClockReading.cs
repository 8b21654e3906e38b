namespace NorthStar.Aggregation;

/// <summary>What the clock says during one call.</summary>
/// <param name="Current">The ordinal of the period that the clock is in.</param>
/// <param name="NowTicks">The time, in UTC.</param>
/// <param name="LatestTicks">The latest time that an event may have.</param>
internal readonly record struct ClockReading(int Current, long NowTicks, long LatestTicks);
