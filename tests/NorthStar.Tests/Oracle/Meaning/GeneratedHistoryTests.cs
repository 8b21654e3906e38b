using FsCheck.Fluent;
using NorthStar.Tests.Oracle.Meaning.Generation;
using Xunit;

namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>A comparison over generated histories proves what they reach: each of these must occur.</summary>
public sealed class GeneratedHistoryTests
{
    private const int Count = 800;

    private static readonly Lazy<(MeaningScenario Scenario, MeaningReading Reading)[]> s_sample = new(() =>
        [.. Histories.Any(new HistoryShape()).Sample(Count).Select(scenario => (scenario, scenario.Read()))]);

    public static TheoryData<string> Reached => [.. Questions.Keys];

    private static Dictionary<string, Func<MeaningScenario, MeaningReading, bool>> Questions { get; } = new()
    {
        ["a duplicate"] = (_, reading) => reading.Counters.Duplicates > 0,
        ["a duplicate of a related event"] = (_, reading) => reading.RelatedCounters.Duplicates > 0,
        ["a correction"] = (_, reading) => reading.Counters.Corrections > 0,
        ["a correction by a related event"] = (_, reading) => reading.RelatedCounters.Corrections > 0,
        ["a capped quantity"] = (_, reading) => reading.Counters.Capped > 0,
        ["four reasons for rejection"] = (_, reading) => reading.Counters.Rejected.Values.Concat(reading.RelatedCounters.Rejected.Values).Count(count => count > 0) >= 4,
        ["an event later than the current period"] = (_, reading) => reading.Periods.Count > reading.Growth.Count,
        ["confirmed"] = (scenario, reading) => Has(scenario, RelationMeaning.Confirms) && reading.Periods.Any(period => period.Tally.Count > 0),
        ["confirmed by two others"] = (scenario, reading) =>
            scenario.Declaration.Relations.Any(relation => relation is { ByOtherActors: true, AtLeast: 2 }) && reading.Periods.Any(period => period.Tally.Count > 0),
        ["disqualified by a later event alone"] = (scenario, reading) =>
            Has(scenario, RelationMeaning.Disqualifies) && Without(scenario, RelationMeaning.Disqualifies).Periods.Sum(period => period.Tally.Count) > reading.Periods.Sum(period => period.Tally.Count),
        ["an event one tick outside its window"] = (scenario, reading) =>
            Wider(scenario).Periods.Select(period => period.Tally.Count).SequenceEqual(reading.Periods.Select(period => period.Tally.Count)) is false,
        ["new, retained, resurrected and churned"] = (_, reading) =>
            reading.Growth.Any(period => period.New > 0) && reading.Growth.Any(period => period.Retained > 0) &&
            reading.Growth.Any(period => period.Resurrected > 0) && reading.Growth.Any(period => period.Churned > 0),
        ["an actor known from what has aged out"] = (scenario, reading) =>
            scenario.Declaration.HasActor && reading.Growth.Count > 0 && reading.Growth[0].Retained + reading.Growth[0].Resurrected > 0,
        ["a frequent actor and another"] = (_, reading) => reading.Periods.Any(period => period.Tally.FrequentActors > 0 && period.Tally.FrequentActors < period.Tally.Actors),
        ["activated and not"] = (_, reading) => reading.Periods.Any(period => period.Activation is { Share: > 0 and < 1 }),
        ["immature actors"] = (_, reading) => reading.Periods.Any(period => period.Activation is { Immature: > 0 }),
        ["final and provisional periods"] = (_, reading) => reading.Periods.Select(period => period.IsProvisional).Distinct().Count() == 2,
        ["nothing retained but much delivered"] = (scenario, reading) => scenario.Deliveries.Count > 10 && reading.Periods.Count == 1 && reading.Periods[0].Tally.Total == 0,
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public void Histories_reach(string what)
    {
        int reached = s_sample.Value.Count(drawn => Questions[what](drawn.Scenario, drawn.Reading));
        // The rarest are reached about 18 times: fewer than two by chance is one run in a million.
        Assert.True(reached >= 2, $"{reached} of {Count} histories have {what}.");
    }

    private static bool Has(MeaningScenario scenario, RelationMeaning kind) => scenario.Declaration.Relations.Any(relation => relation.Kind == kind);

    /// <summary>The same without the related events of a kind.</summary>
    private static MeaningReading Without(MeaningScenario scenario, RelationMeaning kind) => (scenario with
    {
        Deliveries = [.. scenario.Deliveries.Where(delivery => delivery.Event is not OtherEvent related || scenario.Declaration.Relations[related.Relation].Kind != kind)],
    }).Read();

    private static MeaningReading Wider(MeaningScenario scenario) => (scenario with
    {
        Declaration = scenario.Declaration with
        {
            Relations = [.. scenario.Declaration.Relations.Select(relation => relation with { Window = relation.Window + TimeSpan.FromTicks(1) })],
        },
    }).Read();
}
