using System.Globalization;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation;

/// <summary>What is delivered at once, after the clock has moved on.</summary>
public sealed record Delivery<TEvent>(TimeSpan Wait, bool AsSpan, TEvent[] Events)
{
    public void To<TPeriod>(MetricAggregator<TEvent, TPeriod> aggregator)
        where TPeriod : class
    {
        if (AsSpan)
        {
            aggregator.Record(Events);
            return;
        }

        foreach (TEvent e in Events)
            aggregator.Record(in e);
    }

    public override string ToString() =>
        $"after {Wait} {(AsSpan ? "as a span" : "one by one")}:{string.Concat(Events.Select(e => $"\n    {e}"))}";
}

/// <summary>A calendar, a clock and a stream of events.</summary>
/// <param name="Seed">Decides what a test varies: orders, parts, points in time.</param>
public sealed record Scenario<TEvent>(
    OracleCalendar Calendar, DateTimeOffset Now, int Seed, Delivery<TEvent>[] Deliveries)
{
    public TEvent[] Events => [.. Deliveries.SelectMany(delivery => delivery.Events)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Calendar}, now {Now:o}, seed {Seed}\n{string.Join('\n', Deliveries.AsEnumerable())}");

    /// <summary>The same with less: fewer deliveries, fewer events, less waiting.</summary>
    public IEnumerable<Scenario<TEvent>> Smaller()
    {
        for (int i = 0; i < Deliveries.Length; i++)
            yield return this with { Deliveries = [.. Deliveries[..i], .. Deliveries[(i + 1)..]] };
        for (int i = 0; i < Deliveries.Length; i++)
        {
            Delivery<TEvent> delivery = Deliveries[i];
            for (int e = 0; e < delivery.Events.Length; e++)
                yield return Replace(i, delivery with { Events = [.. delivery.Events[..e], .. delivery.Events[(e + 1)..]] });
            if (delivery.Wait > TimeSpan.Zero)
                yield return Replace(i, delivery with { Wait = TimeSpan.Zero });
            if (delivery.AsSpan)
                yield return Replace(i, delivery with { AsSpan = false });
        }

        if (Calendar != new OracleCalendar())
            yield return this with { Calendar = new OracleCalendar() };
    }

    private Scenario<TEvent> Replace(int index, Delivery<TEvent> delivery)
    {
        Delivery<TEvent>[] deliveries = [.. Deliveries];
        deliveries[index] = delivery;
        return this with { Deliveries = deliveries };
    }
}
