namespace NorthStar;

/// <summary>The value that one period is to reach by the end of a quarter.</summary>
/// <param name="Year">The fiscal year, by the calendar year in which it ends: 1971 to 2100.</param>
/// <param name="Quarter">The quarter of the fiscal year, 1 to 4.</param>
/// <param name="Value">The value of one period; seconds for a <see cref="TimeSpan"/>.</param>
public sealed record MetricTarget(int Year, int Quarter, double Value);
