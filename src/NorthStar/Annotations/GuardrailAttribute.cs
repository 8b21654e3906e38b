namespace NorthStar;

/// <summary>
/// Declares a guardrail: a metric that must not get worse while the North Star Metric grows.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class GuardrailAttribute : MetricAttribute
{
    /// <summary>Declares the metric.</summary>
    /// <param name="value">What gets worse for the customer when the event happens.</param>
    /// <param name="cadence">The length of one period.</param>
    public GuardrailAttribute(string value, Cadence cadence)
        : base(value, cadence)
    {
    }

    /// <summary>The annotated type of the metric that this one guards.</summary>
    public Type? Guards { get; set; }

    /// <summary>The most that the value may be; seconds for a <see cref="TimeSpan"/>. Default: NaN, no such limit.</summary>
    public double AtMost { get; set; } = double.NaN;

    /// <summary>The least that the value may be; seconds for a <see cref="TimeSpan"/>. Default: NaN, no such limit.</summary>
    public double AtLeast { get; set; } = double.NaN;

    /// <summary>
    /// How much the value may grow against the average of the preceding periods, in percent, 0 or more. Default: NaN, no
    /// such limit.
    /// </summary>
    public double MaxIncreasePercent { get; set; } = double.NaN;

    /// <summary>
    /// How much the value may fall against the average of the preceding periods, in percent, 0 to 100. Default: NaN, no such
    /// limit.
    /// </summary>
    public double MaxDecreasePercent { get; set; } = double.NaN;

    /// <summary>Over how many preceding periods the average goes: 1 to 1,000. Default: 4.</summary>
    public int TrailingPeriods { get; set; } = 4;

    /// <summary>The least accepted events in a period on which the limits are judged. Default: 0, any number.</summary>
    public int MinimumVolume { get; set; }
}
