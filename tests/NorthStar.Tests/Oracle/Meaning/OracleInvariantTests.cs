using NorthStar.Tests.Aggregation;
using NorthStar.Tests.Oracle.Meaning.Generation;
using Xunit;

namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>What the rules imply, so that the oracle, and the histories it is asked about, can be trusted.</summary>
public sealed class OracleInvariantTests
{
    private static readonly HistoryShape s_consistent = new() { IsConsistent = true };

    [Fact]
    public void Nothing_vanishes() => ForAll(new HistoryShape(), scenario =>
    {
        MeaningReading reading = scenario.Read();
        Assert.Equal(scenario.Deliveries.Count, reading.Counters.Recorded + reading.RelatedCounters.Recorded);
        Assert.True(reading.Periods.Sum(period => period.Tally.Total) <= reading.Counters.Accepted);
        Assert.All(reading.Periods, period =>
        {
            Assert.Equal(period.Tally.Total, period.Slices.Sum(slice => slice.Tally.Total));
            Assert.Equal(period.Tally.Actors ?? 0, period.Histogram.Sum(step => step.Actors));
            Assert.Equal(period.Tally.FrequentActors ?? 0, period.ActorsWithAtLeast(scenario.Declaration.MinimumActions));
        });
    });

    [Fact]
    public void The_order_of_what_arrives_at_once_does_not_matter() => ForAll(s_consistent, scenario =>
    {
        MeaningScenario shuffled = scenario with { Deliveries = Operations.Shuffled(scenario.Deliveries, new Random(scenario.Seed)) };
        Assert.Equal(MeaningText.Of(scenario.Read()), MeaningText.Of(shuffled.Read()));
    });

    [Fact]
    public void Deliveries_of_what_is_known_change_no_figure() => ForAll(s_consistent, scenario =>
    {
        MeaningScenario redelivered = scenario with
        {
            Deliveries = Operations.Redelivered(scenario.Declaration, scenario.Deliveries, new Random(scenario.Seed)),
        };
        MeaningReading expected = scenario.Read();
        MeaningReading actual = redelivered.Read();
        // What was in the future may have become acceptable when it is delivered again.
        if (expected.Counters.Accepted + expected.RelatedCounters.Accepted == actual.Counters.Accepted + actual.RelatedCounters.Accepted)
            Assert.Equal(MeaningText.Of(expected).Skip(2), MeaningText.Of(actual).Skip(2));
        else
            Assert.True(expected.Counters.Rejected[Refusal.InFuture] + expected.RelatedCounters.Rejected[Refusal.InFuture] > 0);
    });

    [Fact]
    public void Growth_reconciles_with_the_active_actors() => ForActors(scenario =>
    {
        MeaningReading reading = scenario.Read();
        Assert.Equal(reading.Periods.Take(reading.Growth.Count).Select(period => period.Tally.Actors!.Value), reading.Growth.Select(period => period.Active));
        Assert.All(reading.Growth, period => Assert.Equal(period.Active, period.New + period.Retained + period.Resurrected));
        foreach ((GrowthReading before, GrowthReading after) in reading.Growth.Zip(reading.Growth.Skip(1)))
        {
            Assert.Equal(after.Active, before.Active + after.New + after.Resurrected - after.Churned);
            Assert.Equal(before.Active, after.Retained + after.Churned);
        }
    });

    [Fact]
    public void The_modes_of_retention_agree_where_they_say_the_same() => ForActors(scenario =>
    {
        MeaningReading reading = scenario.Read();
        IReadOnlyList<CohortReading> on = reading.RetentionOn();
        Assert.Equal(reading.Growth.Select(period => (period.Date, period.New)), on.Select(cohort => (cohort.Date, cohort.Size)));
        Assert.All(on, cohort => Assert.Equal(cohort.Size, cohort.Cells[0].Actors));
        Assert.Equal(
            on.Select(MeaningText.Of),
            reading.RetentionInBrackets([.. Enumerable.Range(0, on.Count + 1)]).Select(MeaningText.Of));
        foreach ((CohortReading exact, CohortReading later) in on.Zip(reading.RetentionOnOrAfter()))
        {
            Assert.Equal(exact.Cells[^1].Actors, later.Cells[^1].Actors);
            Assert.All(exact.Cells.Zip(later.Cells), cells => Assert.True(cells.First.Actors <= cells.Second.Actors));
            Assert.All(later.Cells.Zip(later.Cells.Skip(1)), cells => Assert.True(cells.First.Actors >= cells.Second.Actors));
        }
    });

    [Fact]
    public void A_trailing_window_of_a_period_has_its_actors() => ForActors(scenario =>
    {
        MeaningReading reading = scenario.Read();
        IReadOnlyList<GrowthReading> growth = reading.Growth;
        for (int i = 0; i + 1 < growth.Count; i++)
        {
            DateOnly last = growth[i + 1].Date.AddDays(-1);
            TrailingReading window = reading.Trailing(growth[i + 1].Date.DayNumber - growth[i].Date.DayNumber, last)!;
            Assert.Equal((growth[i].Active, reading.Periods[i].Tally.Count, growth[i].IsProvisional), (window.Actors, window.Actions, window.IsProvisional));
            Assert.Equal(window.Actors, window.ActorsByActiveDays.Sum());
        }
    });

    [Fact]
    public void Every_delivery_arrives_not_before_the_one_before_it() => ForAll(s_consistent, scenario =>
    {
        IReadOnlyList<Delivery> redelivered = Operations.Redelivered(scenario.Declaration, scenario.Deliveries, new Random(scenario.Seed));
        Assert.All(
            (IReadOnlyList<Delivery>[])[scenario.Deliveries, redelivered],
            list => Assert.Equal(list.Select(delivery => delivery.Clock).Order(), list.Select(delivery => delivery.Clock)));
        Assert.All(scenario.Deliveries, delivery => Assert.True(delivery.Clock <= scenario.Now));
    });

    private static void ForActors(Action<MeaningScenario> holds) => ForAll(new HistoryShape(), scenario =>
    {
        if (scenario.Declaration.HasActor)
            holds(scenario);
    });

    private static void ForAll(HistoryShape shape, Action<MeaningScenario> holds) =>
        Replayable.Check(Histories.Any(shape), scenario => scenario.Smaller(), 300, holds);
}
