namespace NorthStar;

/// <summary>
/// How a target is coming along. The path to it is a straight line from the value before the quarter to the target at its
/// end; the last period that has ended is held against the line. Immutable.
/// </summary>
/// <param name="Target">The target as declared.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Baseline">
/// The value of the last period that ended at or before the start of the quarter; 0 where none is retained or it has no value.
/// </param>
/// <param name="Period">The last period that has ended and overlaps the quarter; <see langword="null"/> where there is none yet.</param>
/// <param name="Elapsed">The share of the quarter that had passed at the end of that period, 0 to 1.</param>
/// <param name="Actual">The value of that period; <see langword="null"/> where it has none, or is not retained.</param>
public sealed record TargetPace(
    MetricTarget Target, PeriodInterval Quarter, double Baseline, PeriodInterval? Period, double Elapsed, double? Actual)
{
    /// <summary>The value on the straight line at the end of <see cref="Period"/>.</summary>
    public double Expected => Baseline + ((Target.Value - Baseline) * Elapsed);

    /// <summary>Whether <see cref="Actual"/> is on the line or beyond it; <see langword="null"/> where there is none.</summary>
    public bool? IsOnPace => Actual is { } actual ? (Target.Value >= Baseline ? actual >= Expected : actual <= Expected) : null;

    /// <summary>Where the line through the baseline and <see cref="Actual"/> ends; <see langword="null"/> where there is none yet.</summary>
    public double? Projected => Elapsed > 0 ? Baseline + ((Actual - Baseline) / Elapsed) : null;
}
