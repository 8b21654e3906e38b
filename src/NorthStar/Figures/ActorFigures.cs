namespace NorthStar;

/// <summary>The figures of one period, or of one slice of it, of a metric whose events have an actor.</summary>
/// <typeparam name="TQuantity">The type of the summed quantity.</typeparam>
public abstract class ActorFigures<TQuantity> : Figures<TQuantity>
    where TQuantity : unmanaged
{
    /// <inheritdoc/>
    protected ActorFigures(FigureSource<TQuantity> source)
        : base(source)
    {
    }

    /// <summary>
    /// The distinct actors with at least one qualified event, exact. Not to be added up across periods or slices: an actor
    /// who is in two of them would count twice.
    /// </summary>
    public DistinctCount Actors => Source.Actors.Value;

    /// <summary>Qualified events per distinct actor; <see langword="null"/> where there is no actor.</summary>
    public double? ActionsPerActor => Ratio.Of(Count, Actors.Value);
}
