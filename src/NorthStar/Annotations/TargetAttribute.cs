namespace NorthStar;

/// <summary>
/// Sets a target: the value that one period of the metric is to reach by the end of a quarter. Read its pace from
/// <see cref="MetricAggregator{TEvent, TPeriod}.Targets"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>Sets the target of one quarter.</summary>
    /// <param name="year">The fiscal year, by the calendar year in which it ends: 1971 to 2100. With a fiscal year from January, the calendar year.</param>
    /// <param name="quarter">The quarter of the fiscal year, 1 to 4.</param>
    /// <param name="value">The value of one period; seconds where the metric's value is a <see cref="TimeSpan"/>.</param>
    public TargetAttribute(int year, int quarter, double value)
    {
        Year = year;
        Quarter = quarter;
        Value = value;
    }

    /// <summary>The fiscal year, by the calendar year in which it ends.</summary>
    public int Year { get; }

    /// <summary>The quarter of the fiscal year, 1 to 4.</summary>
    public int Quarter { get; }

    /// <summary>The value that one period is to reach.</summary>
    public double Value { get; }
}
