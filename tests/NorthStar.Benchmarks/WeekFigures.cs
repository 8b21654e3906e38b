namespace NorthStar.Benchmarks;

/// <summary>What every contender must come to for a week.</summary>
public readonly record struct WeekFigures(long Count, long Hosts, TimeSpan Duration);
