namespace NorthStar;

/// <summary>
/// Declares an input metric: a variable that drives the North Star Metric. Signups, page visits and the like are
/// welcome here.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class InputMetricAttribute : MetricAttribute
{
    /// <summary>Declares the metric.</summary>
    /// <param name="value">What the event says about the customer's way to the value.</param>
    /// <param name="cadence">The length of one period.</param>
    public InputMetricAttribute(string value, Cadence cadence)
        : base(value, cadence)
    {
    }

    /// <summary>The stage of the customer's life that the metric belongs to.</summary>
    public LifecycleStage Stage { get; set; }

    /// <summary>The annotated type of the metric that this one drives.</summary>
    public Type? Drives { get; set; }
}
