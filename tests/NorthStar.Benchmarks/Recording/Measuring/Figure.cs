namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>What every contender must come to for a week, or for a plan in it; what its task does not ask for is 0.</summary>
internal readonly record struct Figure(DateOnly Week, string? Plan, long Count, long DurationTicks = 0, long Actors = 0);
