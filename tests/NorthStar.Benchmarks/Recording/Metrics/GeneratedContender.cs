using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

/// <summary>
/// A generated aggregator. Each metric has a class of its own, so that its loop calls the very type that a user calls: a
/// loop that is generic over classes is compiled once for all of them, and slower.
/// </summary>
/// <param name="oneByOne">Whether events are recorded one by one, otherwise in batches.</param>
internal abstract class GeneratedContender<TEvent>(bool oneByOne) : IContender<TEvent>
{
    public abstract IEnumerable<Figure> Figures { get; }

    public void Record(ReadOnlySpan<TEvent> events)
    {
        if (oneByOne)
            RecordEach(events);
        else
            RecordBatch(events);
    }

    protected abstract void RecordEach(ReadOnlySpan<TEvent> events);

    protected abstract void RecordBatch(ReadOnlySpan<TEvent> events);

    protected static Figure Of(Figures<TimeSpan> figures, string? plan = null) =>
        new(figures.Date, plan, figures.Count, figures.Quantity.Ticks);

    protected static Figure Of(ActorFigures<TimeSpan> figures, string? plan = null) =>
        new(figures.Date, plan, figures.Count, figures.Quantity.Ticks, figures.Actors.Value);

    protected static Figure Of(EstimatedActorFigures<TimeSpan> figures) =>
        new(figures.Date, Plan: null, figures.Count, figures.Quantity.Ticks, figures.Actors.Value);
}
