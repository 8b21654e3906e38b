namespace NorthStar;

/// <summary>An estimated number of distinct actors.</summary>
public readonly record struct DistinctEstimate(long Value, double RelativeStandardError);
