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
}
