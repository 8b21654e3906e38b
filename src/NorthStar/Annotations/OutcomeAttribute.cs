namespace NorthStar;

/// <summary>
/// Declares an outcome: a business result that the North Star Metric should lead, such as revenue or upgrades.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class OutcomeAttribute : MetricAttribute
{
    /// <summary>Declares the metric.</summary>
    /// <param name="value">The business result that the event stands for.</param>
    /// <param name="cadence">The length of one period.</param>
    public OutcomeAttribute(string value, Cadence cadence)
        : base(value, cadence)
    {
    }
}
