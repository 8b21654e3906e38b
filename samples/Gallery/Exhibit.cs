using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery;

/// <summary>One system of the gallery: what it measures, a simulated stream of its events, and how its numbers are shown.</summary>
internal abstract class Exhibit(SimulatedClock clock, string title, string about)
{
    /// <summary>The word that chooses it on the command line.</summary>
    public string Name => GetType().Name.ToLowerInvariant();

    /// <summary>What the system is.</summary>
    public string Title { get; } = title;

    /// <summary>Why this is its North Star, in a sentence or two.</summary>
    public string About { get; } = about;

    /// <summary>The North Star Metric.</summary>
    public abstract MetricDefinition NorthStar { get; }

    /// <summary>What became of the events of the North Star Metric.</summary>
    public abstract RecordCounters Counters { get; }

    /// <summary>What became of the events that confirm it, take it back or start an activation, where there are such.</summary>
    public virtual RecordCounters? RelatedCounters => null;

    /// <summary>The metrics that drive the North Star Metric, those that guard it, and what it leads to.</summary>
    public IEnumerable<MetricDefinition> Others => NorthStarCatalog.Metrics
        .Where(metric => metric.Target == NorthStar.EventType || (metric.Role == MetricRole.Outcome && metric.EventType == NorthStar.EventType))
        .OrderBy(metric => metric.Role)
        .ThenBy(metric => metric.Stage);

    /// <summary>Simulates the system, and records every event as it is delivered.</summary>
    /// <returns>What was delivered.</returns>
    public IReadOnlyList<Delivery> Run()
    {
        var stream = new EventStream(seed: 7);
        Simulate(stream);
        IReadOnlyList<Delivery> deliveries = stream.Deliveries;
        foreach (Delivery delivery in deliveries)
        {
            clock.AdvanceTo(delivery.At);
            Record(delivery.Event);
        }

        clock.AdvanceTo(EventStream.Now);
        return deliveries;
    }

    /// <summary>Gives an event to every aggregator that is concerned.</summary>
    public abstract void Record(object e);

    /// <summary>The periods, with inputs and guardrails.</summary>
    public abstract PeriodTable Table();

    /// <summary>Shows what the table of periods does not say.</summary>
    public virtual void ShowMore(Page page)
    {
    }

    /// <summary>Lets happen what happens in the system.</summary>
    protected abstract void Simulate(EventStream stream);
}
