namespace NorthStar;

/// <summary>What a metric is for.</summary>
public enum MetricRole
{
    /// <summary>The North Star Metric: the event in which a customer gets the value.</summary>
    CoreAction,

    /// <summary>A variable that drives the North Star Metric.</summary>
    InputMetric,

    /// <summary>A metric that must not get worse while the North Star Metric grows.</summary>
    Guardrail,

    /// <summary>A business result that the North Star Metric should lead, such as revenue or upgrades.</summary>
    Outcome,
}
