using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>
/// An overflow is a property of a set of events, not of their order: a call throws exactly when a sum would be out of
/// range after it, and then it has done nothing.
/// </summary>
public sealed class OverflowPropertyTests
{
    private readonly EntrySubject _subject = new(isExtreme: true);

    [Fact]
    public void A_delivery_is_refused_exactly_when_a_sum_would_leave_its_range() => ForAll(scenario =>
    {
        var clock = new MovingClock(scenario.Now);
        MetricAggregator<EntryPosted, EntryPostedPeriod> entries =
            _subject.NewAggregator(clock, scenario.Calendar.ToMetricCalendar());
        MetricOracle oracle = _subject.NewOracle(scenario);
        foreach (Delivery<EntryPosted> delivery in scenario.Deliveries)
        {
            clock.Now += delivery.Wait;
            IEnumerable<EntryPosted[]> calls = delivery.AsSpan ? [delivery.Events] : delivery.Events.Select(e => new[] { e });
            foreach (EntryPosted[] call in calls)
            {
                MetricOracle after = oracle.Copy();
                foreach (EntryPosted e in call)
                    after.Record(_subject.Describe(e), clock.Now);
                if (AssertRefusedUnless(after.IsInRange(clock.Now), entries, () => entries.Record(call)))
                    oracle = after;
                Assert.Equal(_subject.Reading(oracle, clock.Now), _subject.Reading(entries));
            }
        }
    });

    [Fact]
    public void A_merge_is_refused_exactly_when_a_sum_would_leave_its_range() => ForAll(scenario =>
    {
        var random = new Random(scenario.Seed);
        (MetricAggregator<EntryPosted, EntryPostedPeriod> left, MetricOracle oracle) = Fill(scenario, random);
        (MetricAggregator<EntryPosted, EntryPostedPeriod> right, _) = Fill(scenario, random, also: oracle);
        byte[] rightBefore = right.Save();

        if (AssertRefusedUnless(oracle.IsInRange(scenario.Now), left, () => left.Merge(right)))
            Assert.Equal(_subject.Reading(oracle, scenario.Now), _subject.Reading(left));
        Assert.Equal(rightBefore, right.Save());
    });

    [Fact]
    public void Whatever_is_in_range_can_be_saved_and_loaded() => ForAll(scenario =>
    {
        (MetricAggregator<EntryPosted, EntryPostedPeriod> entries, _) = Fill(scenario, new Random(scenario.Seed));
        MetricAggregator<EntryPosted, EntryPostedPeriod> loaded = _subject.NewAggregator(scenario);
        loaded.Load(entries.Save());
        Assert.Equal(_subject.Reading(entries), _subject.Reading(loaded));
        Assert.Equal(entries.Save(), loaded.Save());
    });

    private void ForAll(Action<Scenario<EntryPosted>> holds) =>
        Replayable.Check(Scenarios.Of(_subject), scenario => scenario.Smaller(), 400, holds);

    /// <summary>Records about half of the events, each with a number of its own, as far as they fit.</summary>
    private (MetricAggregator<EntryPosted, EntryPostedPeriod> Entries, MetricOracle Oracle) Fill(
        Scenario<EntryPosted> scenario, Random random, MetricOracle? also = null)
    {
        MetricAggregator<EntryPosted, EntryPostedPeriod> entries = _subject.NewAggregator(scenario);
        MetricOracle oracle = _subject.NewOracle(scenario);
        foreach (EntryPosted e in scenario.Events.Where(_ => random.Next(2) == 0))
        {
            MetricOracle after = oracle.Copy();
            EntryPosted own = e with { Number = random.Next(1000) };
            after.Record(_subject.Describe(own), scenario.Now);
            if (!after.IsInRange(scenario.Now))
                continue;
            entries.Record(own);
            oracle = after;
            also?.Record(_subject.Describe(own), scenario.Now);
        }

        return (entries, oracle);
    }

    private static bool AssertRefusedUnless(
        bool fits, MetricAggregator<EntryPosted, EntryPostedPeriod> entries, Action call)
    {
        byte[] before = entries.Save();
        Exception? refusal = Record.Exception(call);
        if (fits)
        {
            Assert.Null(refusal);
            return true;
        }

        var overflow = Assert.IsType<OverflowException>(refusal);
        Assert.Contains("'Entry posted'", overflow.Message, StringComparison.Ordinal);
        Assert.Contains("Cents", overflow.Message, StringComparison.Ordinal);
        Assert.Equal(before, entries.Save());
        return false;
    }
}
