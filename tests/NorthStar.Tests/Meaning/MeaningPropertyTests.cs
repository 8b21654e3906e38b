using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Aggregation;
using NorthStar.Tests.Oracle;
using NorthStar.Tests.Oracle.Meaning;
using NorthStar.Tests.Oracle.Meaning.Generation;
using Xunit;

namespace NorthStar.Tests.Meaning;

/// <summary>The runtime against the second implementation: all fields of all readings, over generated histories.</summary>
public sealed class MeaningPropertyTests
{
    private static readonly Gen<decimal?> s_quantities = Gen.Elements<decimal?>(1, 2.5m, 0, -1, 10, 10.01m, 1000);

    private static readonly HistoryShape s_anytime = new() { Quantities = s_quantities };

    private static readonly HistoryShape s_redelivered = s_anytime with { IsConsistent = true };

    private static readonly HistoryShape s_atOnce = s_redelivered with { IsAtOnce = true };

    [Fact]
    public void Whatever_is_delivered_whenever_means_what_the_rules_say() => ForAll(3000, s_anytime, scenario =>
    {
        var clock = new MovingClock(scenario.Now);
        DeclaredMetric metric = Recorded(scenario, scenario.Deliveries, clock);
        clock.Now = scenario.Now;
        AssertSame(scenario.Read(), scenario, metric);
    });

    [Fact]
    public void The_order_of_arrival_changes_nothing() => ForAll(1000, s_atOnce, scenario =>
    {
        var random = new Random(scenario.Seed);
        IReadOnlyList<Delivery> shuffled = Operations.Shuffled(scenario.Deliveries, random);
        DeclaredMetric one = Recorded(scenario, scenario.Deliveries, new MovingClock(scenario.Now));
        DeclaredMetric other = Recorded(scenario, shuffled, new MovingClock(scenario.Now));
        AssertSame(scenario.Read(), scenario, other);
        Assert.Equal(one.Save(), other.Save());
    });

    [Fact]
    public void Redeliveries_change_nothing_but_their_counter() => ForAll(500, s_redelivered, scenario =>
    {
        IReadOnlyList<Delivery> redelivered = Operations.Redelivered(scenario.Declaration, scenario.Deliveries, new Random(scenario.Seed));
        var clock = new MovingClock(scenario.Now);
        DeclaredMetric metric = Recorded(scenario, redelivered, clock);
        clock.Now = scenario.Now;
        AssertSame((scenario with { Deliveries = redelivered }).Read(), scenario, metric);
    });

    [Fact]
    public void Any_partition_and_any_tree_of_merges_mean_the_same() => ForAll(1500, s_atOnce, scenario =>
    {
        var random = new Random(scenario.Seed);
        int count = random.Next(2, 5);
        (IReadOnlyList<Delivery> all, IReadOnlyList<Delivery>[] parts) =
            Operations.Partition(scenario.Declaration, scenario.Deliveries, count, random);
        var clock = new MovingClock(scenario.Now);
        DeclaredMetric[] metrics = [.. parts.Select(part => Recorded(scenario, part, clock))];
        clock.Now = scenario.Now;
        int last = 0;
        foreach ((int from, int into) in Operations.MergeTree(count, random))
        {
            metrics[into].Merge(metrics[from]);
            last = into;
        }

        AssertSame((scenario with { Deliveries = all }).Read(), scenario, metrics[last]);
        MeaningScenario later = scenario with { Deliveries = all, Now = scenario.Now.AddDays(random.Next(1, 200)) };
        clock.Now = later.Now;
        AssertSame(later.Read(), later, metrics[last]);
    });

    [Fact]
    public void Saving_and_loading_at_any_point_changes_nothing() => ForAll(1000, s_anytime, scenario =>
    {
        IReadOnlySet<int> points = Operations.SavePoints(scenario.Deliveries.Count, new Random(scenario.Seed));
        var clock = new MovingClock(scenario.Now);
        DeclaredMetric metric = Recorded(scenario, scenario.Deliveries, clock, points);
        DeclaredMetric untouched = Recorded(scenario, scenario.Deliveries, new MovingClock(scenario.Now));
        clock.Now = scenario.Now;
        AssertSame(scenario.Read(), scenario, metric);
        Assert.Equal(untouched.Counters.ToString(), metric.Counters.ToString());
    });

    private static void ForAll(int tests, HistoryShape shape, Action<MeaningScenario> holds) =>
        Replayable.Check(Histories.Any(shape).Select(WithoutUndeclared), scenario => scenario.Smaller(), tests, holds);

    /// <summary>What is not declared is not read from the events, and is no value.</summary>
    private static MeaningScenario WithoutUndeclared(MeaningScenario scenario) => scenario.Declaration.HasActor
        ? scenario
        : scenario with
        {
            Declaration = scenario.Declaration with { Value = ValueKind.QuantityPerGroup },
            Deliveries = [.. scenario.Deliveries.Select(delivery => delivery with { Event = delivery.Event with { Actor = null } })],
        };

    private static DeclaredMetric Recorded(
        MeaningScenario scenario, IEnumerable<Delivery> deliveries, MovingClock clock, IReadOnlySet<int>? savePoints = null)
    {
        DeclaredMetric metric = NewMetric(scenario, clock);
        int index = 0;
        foreach (Delivery delivery in deliveries)
        {
            clock.Now = delivery.Clock;
            if (delivery.Event is CoreEvent core)
                metric.Record(in core);
            else
                metric.Record((OtherEvent)delivery.Event);
            if (savePoints?.Contains(index++) != true)
                continue;
            byte[] snapshot = metric.Save();
            metric = NewMetric(scenario, clock);
            metric.Load(snapshot);
            Assert.Equal(snapshot, metric.Save());
        }

        return metric;
    }

    private static DeclaredMetric NewMetric(MeaningScenario scenario, MovingClock clock) =>
        new(scenario.Declaration, clock, LimitsOf(scenario), TargetOf(scenario));

    // A limit on changes, so that the trailing average is always read.
    private static GuardrailLimits LimitsOf(MeaningScenario scenario) => new()
    {
        AtMost = 6, AtLeast = 0.5, MaxIncreasePercent = 50, MaxDecreasePercent = 30, TrailingPeriods = 3, MinimumVolume = scenario.Seed % 3,
    };

    private static MetricTarget TargetOf(MeaningScenario scenario) => new(scenario.Now.Year, 1 + (scenario.Seed % 4), 12);

    private static void AssertSame(MeaningReading expected, MeaningScenario scenario, DeclaredMetric metric) =>
        Assert.Equal(string.Join('\n', Lines(expected, scenario, metric.Metric.Targets.Single())), string.Join('\n', Lines(metric, scenario)));

    private static IEnumerable<string> Lines(MeaningReading reading, MeaningScenario scenario, MetricTarget target)
    {
        PaceReading pace = reading.Pace(target.Year, target.Quarter, target.Value);
        return
        [
            $"events: {MeaningText.Of(reading.Counters)}",
            $"related: {MeaningText.Of(reading.RelatedCounters)}",
            .. reading.Periods.SelectMany(MeaningText.Of),
            .. scenario.Declaration.HasActor ? ActivityLines(reading, scenario) : [],
            .. reading.Guardrail(new Limits
            {
                AtMost = 6, AtLeast = 0.5, MaxIncreasePercent = 50, MaxDecreasePercent = 30, TrailingPeriods = 3, MinimumVolume = scenario.Seed % 3,
            }).Select(MeaningText.Of),
            MeaningText.Of(pace with { Baseline = pace.Baseline ?? 0 }),
        ];
    }

    private static IEnumerable<string> ActivityLines(MeaningReading reading, MeaningScenario scenario) =>
        [
            .. reading.Growth.Select(MeaningText.Of),
            .. reading.RetentionOn().Select(MeaningText.Of),
            .. reading.RetentionOn(2).Select(MeaningText.Of),
            .. reading.RetentionOnOrAfter().Select(MeaningText.Of),
            .. reading.RetentionInBrackets([0, 1, 3, 4], 2).Select(MeaningText.Of),
            .. Windows(scenario).Select(window => MeaningText.Of(reading.Trailing(window.Days, window.LastDay))),
        ];

    private static IEnumerable<string> Lines(DeclaredMetric metric, MeaningScenario scenario)
    {
        bool hasActor = scenario.Declaration.HasActor;
        Dictionary<DateOnly, FrequencyPeriod> frequency = hasActor ? metric.Frequency.ToDictionary(period => period.Interval.Date) : [];
        IReadOnlyList<DeclaredPeriod> periods = metric.Periods;
        return
        [
            $"events: {MeaningText.Of(MetricReading.Of(metric.Counters))}",
            $"related: {MeaningText.Of(MetricReading.Of(metric.RelatedCounters))}",
            .. periods.SelectMany(period => MeaningText.Of(
                MetricReading.Of(scenario.Declaration, period, frequency.GetValueOrDefault(period.Date)))),
            .. hasActor ? ActivityLines(metric, scenario) : [],
            .. periods.Select(period => MeaningText.Of(MetricReading.Of(period))),
            MeaningText.Of(PaceOf(metric.Targets.Single())),
        ];
    }

    private static IEnumerable<string> ActivityLines(DeclaredMetric metric, MeaningScenario scenario) =>
    [
        .. metric.Growth.Select(growth => MeaningText.Of(MetricReading.Of(growth))),
        .. Cohorts(metric.Retention()),
        .. Cohorts(metric.Retention(RetentionMode.On, minimumActions: 2)),
        .. Cohorts(metric.Retention(RetentionMode.OnOrAfter)),
        .. Cohorts(metric.Retention([0, 1, 3, 4], minimumActions: 2)),
        .. Windows(scenario).Select(window => MeaningText.Of(Trailing(metric, window.Days, window.LastDay))),
    ];

    private static IEnumerable<string> Cohorts(RetentionTable table) =>
        table.Cohorts.Select(cohort => MeaningText.Of(MetricReading.Of(cohort)));

    private static IEnumerable<(int Days, DateOnly LastDay)> Windows(MeaningScenario scenario)
    {
        var random = new Random(scenario.Seed);
        DateOnly today = DateOnly.FromDateTime(scenario.Now.UtcDateTime);
        return [.. Enumerable.Range(0, 6).Select(_ => (random.Next(1, 12), today.AddDays(1 - random.Next(0, 14))))];
    }

    private static TrailingReading? Trailing(DeclaredMetric metric, int days, DateOnly lastDay)
    {
        try
        {
            return MetricReading.Of(metric.Trailing(days, lastDay));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static PaceReading PaceOf(TargetPace pace) => pace.Period is null
        ? new PaceReading(pace.Baseline, null, null, null, null)
        : new PaceReading(pace.Baseline, pace.Actual, pace.Expected, pace.IsOnPace, pace.Projected);
}
