using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>What every aggregator promises, whatever its event looks like, checked against the oracle.</summary>
public abstract class AggregatorContract<TEvent, TPeriod>(MetricSubject<TEvent, TPeriod> subject)
    where TPeriod : class
{
    [Fact]
    public void Every_figure_is_that_of_the_oracle_while_the_clock_moves() => ForAll(400, scenario =>
    {
        var clock = new MovingClock(scenario.Now);
        MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(clock, scenario.Calendar.ToMetricCalendar());
        MetricOracle oracle = subject.NewOracle(scenario);
        foreach (Delivery<TEvent> delivery in scenario.Deliveries)
        {
            clock.Now += delivery.Wait;
            delivery.To(aggregator);
            foreach (TEvent e in delivery.Events)
                oracle.Record(subject.Describe(e), clock.Now);
            Assert.Equal(subject.Reading(oracle, clock.Now), subject.Reading(aggregator));
        }

        clock.Now += TimeSpan.FromDays(scenario.Seed % 100);
        Assert.Equal(subject.Reading(oracle, clock.Now), subject.Reading(aggregator));
    });

    [Fact]
    public void Every_period_is_found_by_instant_and_by_date_as_the_oracle_finds_it() => ForAll(100, scenario =>
    {
        MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(scenario);
        MetricOracle oracle = subject.NewOracle(scenario);
        foreach (TEvent e in scenario.Events)
            oracle.Record(subject.Describe(e), scenario.Now);
        aggregator.Record(scenario.Events);

        OracleSpine spine = OracleSpine.Of(scenario.Calendar, subject.Rules.Cadence);
        int current = spine.IndexOf(scenario.Now);
        AssertLines(oracle.Period(scenario.Now, scenario.Now), aggregator.Current);
        for (int period = current - subject.Rules.RetainedPeriods - 1; period <= current + 1; period++)
        {
            DateTimeOffset last = spine.End(period).AddTicks(-1);
            IReadOnlyList<string>? expected = oracle.Period(last, scenario.Now);
            Assert.Equal(expected is not null, aggregator.TryGetPeriod(last, out TPeriod? byInstant));
            Assert.Equal(expected is not null, aggregator.TryGetPeriod(spine.Date(period), out TPeriod? byFirstDate));
            Assert.Equal(expected is not null, aggregator.TryGetPeriod(spine.EndDate(period).AddDays(-1), out TPeriod? byLastDate));
            if (expected is null)
            {
                var missing = Assert.Throws<ArgumentOutOfRangeException>(() => aggregator[spine.Date(period)]);
                Assert.Contains(aggregator.Metric.Name, missing.Message, StringComparison.Ordinal);
                continue;
            }

            AssertLines(expected, byInstant!);
            AssertLines(expected, byFirstDate!);
            AssertLines(expected, byLastDate!);
            AssertLines(expected, aggregator[spine.Date(period)]);
        }
    });

    [Fact]
    public void Any_order_and_any_batching_give_the_same_snapshot_and_figures() => ForAll(200, scenario =>
    {
        TEvent[] events = Consistent(scenario.Events);
        MetricAggregator<TEvent, TPeriod> expected = Recorded(scenario, events);
        var random = new Random(scenario.Seed);
        for (int round = 0; round < 3; round++)
        {
            random.Shuffle(events);
            MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(scenario);
            for (int start = 0; start < events.Length;)
            {
                int length = random.Next(Math.Min(events.Length - start, 7) + 1);
                aggregator.Record(events.AsSpan(start, length));
                start += length;
                if (start < events.Length && random.Next(2) == 0)
                    aggregator.Record(in events[start++]);
            }

            AssertSame(expected, aggregator);
        }
    });

    [Fact]
    public void A_redelivered_event_counts_once_where_it_has_an_id_and_is_counted_as_a_duplicate() => ForAll(200, scenario =>
    {
        TEvent[] events = Consistent(scenario.Events);
        MetricAggregator<TEvent, TPeriod> once = Recorded(scenario, events);
        var random = new Random(scenario.Seed);
        TEvent[] again = [.. events.Where(_ => random.Next(3) == 0)];
        TEvent[] all = [.. events, .. again];
        random.Shuffle(all);
        MetricAggregator<TEvent, TPeriod> aggregator = Recorded(scenario, all);

        MetricOracle oracle = subject.NewOracle(scenario);
        foreach (TEvent e in all)
            oracle.Record(subject.Describe(e), scenario.Now);
        Assert.Equal(subject.Reading(oracle, scenario.Now), subject.Reading(aggregator));
        if (!subject.Rules.HasEventId)
            return;
        Assert.Equal(subject.Figures(once), subject.Figures(aggregator));
        Assert.Equal(once.Counters.Accepted, aggregator.Counters.Accepted);
        Assert.Equal(
            once.Counters.Duplicates + again.Length,
            aggregator.Counters.Duplicates + aggregator.Counters.Rejected - once.Counters.Rejected);
    });

    [Fact]
    public void Any_partition_and_any_tree_of_merges_give_the_same_snapshot_and_figures() => ForAll(200, scenario =>
    {
        TEvent[] events = Consistent(scenario.Events);
        var random = new Random(scenario.Seed);
        List<MetricAggregator<TEvent, TPeriod>> parts =
            [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => subject.NewAggregator(scenario))];
        List<TEvent> delivered = [];
        foreach (TEvent e in events)
        {
            bool isInTwoParts = subject.Rules.HasEventId && random.Next(3) == 0;
            foreach (int _ in Enumerable.Range(0, isInTwoParts ? 2 : 1))
            {
                parts[random.Next(parts.Count)].Record(in e);
                delivered.Add(e);
            }
        }

        while (parts.Count > 1)
        {
            int from = random.Next(parts.Count);
            MetricAggregator<TEvent, TPeriod> merged = parts[from];
            parts.RemoveAt(from);
            byte[] before = merged.Save();
            parts[random.Next(parts.Count)].Merge(merged);
            Assert.Equal(before, merged.Save());
        }

        AssertSame(Recorded(scenario, [.. delivered]), parts[0]);
    });

    [Fact]
    public void A_part_whose_clock_is_behind_merges_as_if_its_events_had_been_recorded_then() => ForAll(100, scenario =>
    {
        TEvent[] events = Consistent(scenario.Events);
        var clock = new MovingClock(scenario.Now);
        MetricCalendar calendar = scenario.Calendar.ToMetricCalendar();
        MetricAggregator<TEvent, TPeriod> whole = subject.NewAggregator(clock, calendar);
        int half = events.Length / 2;
        whole.Record(events.AsSpan(0, half));
        MetricAggregator<TEvent, TPeriod> behind = Recorded(scenario, events[..half]);

        clock.Now += scenario.Deliveries.Aggregate(TimeSpan.Zero, (sum, delivery) => sum + delivery.Wait);
        MetricAggregator<TEvent, TPeriod> merged = subject.NewAggregator(clock, calendar);
        merged.Record(events.AsSpan(half));
        merged.Merge(behind);
        whole.Record(events.AsSpan(half));

        AssertSame(whole, merged);
    });

    [Fact]
    public void Saving_and_loading_at_any_point_changes_nothing() => ForAll(200, scenario =>
    {
        var clock = new MovingClock(scenario.Now);
        MetricCalendar calendar = scenario.Calendar.ToMetricCalendar();
        MetricAggregator<TEvent, TPeriod> whole = subject.NewAggregator(clock, calendar);
        MetricAggregator<TEvent, TPeriod> interrupted = subject.NewAggregator(clock, calendar);
        var random = new Random(scenario.Seed);
        foreach (Delivery<TEvent> delivery in scenario.Deliveries)
        {
            clock.Now += delivery.Wait;
            delivery.To(whole);
            delivery.To(interrupted);
            byte[] snapshot = interrupted.Save();
            if (random.Next(2) == 0)
            {
                // Into a new one, or into one that holds something else, which is replaced.
                interrupted = random.Next(2) == 0 ? subject.NewAggregator(clock, calendar) : Recorded(scenario, scenario.Events);
                using var stream = new MemoryStream(snapshot);
                if (random.Next(2) == 0)
                    interrupted.Load(stream);
                else
                    interrupted.Load(snapshot);
                MetricAggregator<TEvent, TPeriod> again = subject.NewAggregator(clock, calendar);
                again.Load(interrupted.Save());
                interrupted = again;
            }

            AssertSame(whole, interrupted);
        }
    });

    [Fact]
    public void Two_threads_recording_a_half_each_equal_one_thread() => ForAll(60, scenario =>
    {
        TEvent[] events = Consistent(scenario.Events);
        new Random(scenario.Seed).Shuffle(events);
        MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(scenario);
        int half = events.Length / 2;
        Parallel.Invoke(
            () => aggregator.Record(events.AsSpan(0, half)),
            () =>
            {
                foreach (TEvent e in events.AsSpan(half))
                    aggregator.Record(in e);
            });
        AssertSame(Recorded(scenario, events), aggregator);
    });

    private void ForAll(int tests, Action<Scenario<TEvent>> holds) =>
        Replayable.Check(Scenarios.Of(subject), scenario => scenario.Smaller(), tests, holds);

    private MetricAggregator<TEvent, TPeriod> Recorded(Scenario<TEvent> scenario, TEvent[] events)
    {
        MetricAggregator<TEvent, TPeriod> aggregator = subject.NewAggregator(scenario);
        foreach (TEvent e in events)
            aggregator.Record(in e);
        return aggregator;
    }

    private void AssertLines(IEnumerable<string>? expected, TPeriod? actual) =>
        Assert.Equal(string.Join('\n', expected!), string.Join('\n', subject.Lines(actual!)));

    private void AssertSame(MetricAggregator<TEvent, TPeriod> expected, MetricAggregator<TEvent, TPeriod> actual)
    {
        Assert.Equal(subject.Reading(expected), subject.Reading(actual));
        Assert.Equal(expected.Save(), actual.Save());
    }

    /// <summary>Deliveries of one id all say the same: otherwise the order of delivery would matter, as it should.</summary>
    private TEvent[] Consistent(TEvent[] events)
    {
        Dictionary<object, TEvent> first = [];
        return [.. events.Select(e =>
        {
            if (!subject.Rules.HasEventId || subject.Describe(e).Id is not { } id)
                return e;
            first.TryAdd(id, e);
            return first[id];
        })];
    }
}
