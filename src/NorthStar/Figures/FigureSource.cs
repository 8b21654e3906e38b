using NorthStar.Aggregation;

namespace NorthStar;

/// <summary>The raw figures that a typed period is made from. Generated code passes it on.</summary>
/// <typeparam name="TQuantity">The type of the summed quantity.</typeparam>
public sealed class FigureSource<TQuantity>
    where TQuantity : unmanaged
{
    internal FigureSource()
    {
    }

    /// <summary>The distinct groups of the qualified events.</summary>
    public DistinctCount Groups { get; internal init; }

    /// <summary>The distinct actors with at least the declared number of qualified events.</summary>
    public DistinctCount FrequentActors { get; internal init; }

    /// <summary>What became of the actors whose activation began in the period.</summary>
    public ActivationFigures Activation { get; internal init; } = ActivationFigures.None;

    /// <summary>The metric's value against its limits.</summary>
    public GuardrailReading? Guardrail { get; internal set; }

    internal PeriodInterval Interval { get; init; }

    internal bool IsProvisional { get; init; }

    internal long Total { get; init; }

    internal long Qualified { get; init; }

    internal TQuantity Quantity { get; init; }

    internal DistinctEstimate Actors { get; init; }

    internal KeyValuePair<DimensionValue, FigureSource<TQuantity>>[][] Slices { get; init; } = [];

    /// <summary>The breakdown by the dimension that is declared at place <paramref name="dimension"/>, from 0.</summary>
    /// <typeparam name="TKey">The type of the dimension.</typeparam>
    /// <typeparam name="TFigures">The type of a slice's figures.</typeparam>
    /// <param name="dimension">The place of the dimension.</param>
    /// <param name="toKey">Gives the typed key of a value.</param>
    /// <param name="toFigures">Makes the typed figures of a slice.</param>
    public Breakdown<TKey, TFigures> Breakdown<TKey, TFigures>(
        int dimension,
        Func<DimensionValue, TKey> toKey,
        Func<FigureSource<TQuantity>, TFigures> toFigures)
    {
        ArgumentNullException.ThrowIfNull(toKey);
        ArgumentNullException.ThrowIfNull(toFigures);
        return new Breakdown<TKey, TFigures>(
            Slices[dimension].OrderBy(slice => slice.Key).Select(slice => KeyValuePair.Create(toKey(slice.Key), toFigures(slice.Value))),
            toFigures(Empty()));
    }

    private FigureSource<TQuantity> Empty() => new() { Interval = Interval, IsProvisional = IsProvisional };
}
