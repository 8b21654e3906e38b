namespace NorthStar;

/// <summary>
/// Declares the core action, the event in which a customer gets the value. Its metric is the North Star Metric.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class CoreActionAttribute : MetricAttribute
{
    /// <summary>Declares the metric.</summary>
    /// <param name="value">The value statement: what the customer gets when the event happens.</param>
    /// <param name="cadence">The cadence at which customers naturally get that value.</param>
    public CoreActionAttribute(string value, Cadence cadence)
        : base(value, cadence)
    {
    }
}
