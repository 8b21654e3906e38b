using System.Globalization;

namespace NorthStar;

/// <summary>The figures of one period, or of one slice of it. Immutable: a reading of the moment it was taken.</summary>
/// <typeparam name="TQuantity">The type of the summed quantity.</typeparam>
public abstract class Figures<TQuantity>
    where TQuantity : unmanaged
{
    /// <summary>Takes the figures from a source. Generated code does.</summary>
    protected Figures(FigureSource<TQuantity> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The period: one half-open interval of the metric's calendar.</summary>
    public PeriodInterval Interval => Source.Interval;

    /// <summary>The first local calendar day of the period.</summary>
    public DateOnly Date => Interval.Date;

    /// <summary>The first instant, with the offset of the metric's time zone.</summary>
    public DateTimeOffset Start => Interval.Start;

    /// <summary>The first instant after the period, with the offset of the metric's time zone.</summary>
    public DateTimeOffset End => Interval.End;

    /// <summary>The first instant, in UTC.</summary>
    public DateTimeOffset UtcStart => Interval.UtcStart;

    /// <summary>The first instant after the period, in UTC.</summary>
    public DateTimeOffset UtcEnd => Interval.UtcEnd;

    /// <summary>Whether the figures may still change, at the time of reading: the period had not ended, or a window of related events
    /// or the lateness allowance was open.</summary>
    public bool IsProvisional => Source.IsProvisional;

    /// <summary>The number of accepted events, qualified or not.</summary>
    public long Total => Source.Total;

    /// <summary>The number of qualified events.</summary>
    public long Count => Source.Qualified;

    /// <summary><see cref="Count"/> divided by <see cref="Total"/>, 0 to 1; <see langword="null"/> where there is no event.</summary>
    public double? QualityRate => Ratio.Of(Count, Total);

    /// <summary>The sum of the quantity over the qualified events; 1 for each where no quantity is declared.</summary>
    public TQuantity Quantity => Source.Quantity;

    /// <summary>What the figures come from.</summary>
    protected FigureSource<TQuantity> Source { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Interval}: {Count} qualified of {Total} events{(IsProvisional ? ", provisional" : "")}");
}
