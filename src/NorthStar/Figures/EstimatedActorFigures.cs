namespace NorthStar;

/// <summary>
/// The figures of one period, or of one slice of it, of a metric whose distinct actors are estimated
/// (<see cref="ActorCounting.Estimated"/>).
/// </summary>
/// <typeparam name="TQuantity">The type of the summed quantity.</typeparam>
public abstract class EstimatedActorFigures<TQuantity> : Figures<TQuantity>
    where TQuantity : unmanaged
{
    /// <inheritdoc/>
    protected EstimatedActorFigures(FigureSource<TQuantity> source)
        : base(source)
    {
    }

    /// <summary>
    /// The distinct actors with at least one qualified event, estimated. Not to be added up across periods or slices: an
    /// actor who is in two of them would count twice.
    /// </summary>
    public DistinctEstimate Actors => Source.Actors;

    /// <summary>Qualified events per estimated actor; <see langword="null"/> where there is no actor.</summary>
    public double? ActionsPerActor => Ratio.Of(Count, Actors.Value);
}
