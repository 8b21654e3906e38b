namespace NorthStar;

/// <summary>Which figure of a period is the metric's value.</summary>
public enum Measure
{
    /// <summary>The number of qualified events. The default.</summary>
    QualifiedEvents,

    /// <summary>The sum of the <see cref="QuantityAttribute"/> member over the qualified events.</summary>
    QuantitySum,

    /// <summary>The number of distinct actors with at least one qualified event.</summary>
    DistinctActors,

    /// <summary>
    /// The sum of the quantity (1 per event where none is declared) divided by the number of distinct actors;
    /// <see langword="null"/> where there is no actor.
    /// </summary>
    QuantityPerActor,

    /// <summary>The number of distinct actors with at least <see cref="MetricAttribute.MinimumActions"/> qualified events.</summary>
    FrequentActors,

    /// <summary>The sum of the quantity divided by the number of qualified events; <see langword="null"/> where there is none.</summary>
    AverageQuantity,

    /// <summary>
    /// The sum of the quantity (1 per event where none is declared) divided by the number of distinct
    /// <see cref="GroupAttribute"/> keys; <see langword="null"/> where there is no group.
    /// </summary>
    QuantityPerGroup,

    /// <summary>The share of the accepted events that is qualified, 0 to 1; <see langword="null"/> where there is no event.</summary>
    QualifiedShare,

    /// <summary>
    /// The share of the actors whose <see cref="ActivationBaseAttribute{TMetric}"/> event lies in the period and who were
    /// activated, 0 to 1; <see langword="null"/> where the window of none has closed.
    /// </summary>
    ActivatedShare,
}
