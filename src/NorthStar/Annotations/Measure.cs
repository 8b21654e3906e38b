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
}
