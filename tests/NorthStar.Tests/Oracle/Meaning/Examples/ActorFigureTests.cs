using Xunit;

namespace NorthStar.Tests.Oracle.Meaning.Examples;

/// <summary>
/// Growth, retention, frequency, trailing windows and activation of small histories, worked out by hand.
/// 2024-01-01 is a Monday.
/// </summary>
public sealed class ActorFigureTests
{
    private static readonly Declaration s_weekly = new(Cadence.Weekly, new OracleCalendar(), RetainedPeriods: 8);

    // Week:      1    2    3    4
    // ann        xx   x    xxx  x
    // bob        x         x
    // cid             x         xx
    // dan                  x
    // eve                       x
    private static Told FourWeeks(Declaration declaration) => new Told(declaration)
        .Event("2024-01-01T00:00Z", "ann").Event("2024-01-07T23:59:59.9999999Z", "ann").Event("2024-01-02T00:00Z", "bob")
        .Event("2024-01-08T00:00Z", "ann").Event("2024-01-09T00:00Z", "cid")
        .Event("2024-01-15T00:00Z", "ann").Event("2024-01-15T01:00Z", "ann").Event("2024-01-17T00:00Z", "ann")
        .Event("2024-01-16T00:00Z", "bob").Event("2024-01-16T00:00Z", "dan")
        .Event("2024-01-22T00:00Z", "ann").Event("2024-01-23T00:00Z", "cid").Event("2024-01-23T00:00Z", "cid").Event("2024-01-24T00:00Z", "eve");

    [Fact]
    public void Growth_of_four_weeks() => Assert.Equal(
        [
            "2024-01-01: 2 active, 2 new, 0 retained, 0 resurrected, 0 churned, quick ratio none",
            "2024-01-08: 2 active, 1 new, 1 retained, 0 resurrected, 1 churned, quick ratio 1",
            "2024-01-15: 3 active, 1 new, 1 retained, 1 resurrected, 1 churned, quick ratio 2",
            "2024-01-22, provisional: 3 active, 1 new, 1 retained, 1 resurrected, 2 churned, quick ratio 1",
        ],
        FourWeeks(s_weekly).Read("2024-01-24T12:00Z").Growth.Select(MeaningText.Of));

    [Fact]
    public void What_has_aged_out_is_remembered_in_growth() => Assert.Equal(
        [
            "2024-01-15: 3 active, 1 new, 1 retained, 1 resurrected, 1 churned, quick ratio 2",
            "2024-01-22, provisional: 3 active, 1 new, 1 retained, 1 resurrected, 2 churned, quick ratio 1",
        ],
        FourWeeks(s_weekly with { RetainedPeriods = 2 }).Read("2024-01-24T12:00Z").Growth.Select(MeaningText.Of));

    [Fact]
    public void Retention_of_four_weeks()
    {
        MeaningReading reading = FourWeeks(s_weekly).Read("2024-01-24T12:00Z");
        Assert.Equal(
            [
                "2024-01-01: 2: 2 (1); 1 (0.5); 2 (1); 1 (0.5), provisional;",
                "2024-01-08: 1: 1 (1); 0 (0); 1 (1), provisional;",
                "2024-01-15: 1: 1 (1); 0 (0), provisional;",
                "2024-01-22: 1: 1 (1), provisional;",
            ],
            reading.RetentionOn().Select(MeaningText.Of));
        Assert.Equal(
            [
                "2024-01-01: 2: 2 (1), provisional; 2 (1), provisional; 2 (1), provisional; 1 (0.5), provisional;",
                "2024-01-08: 1: 1 (1), provisional; 1 (1), provisional; 1 (1), provisional;",
                "2024-01-15: 1: 1 (1), provisional; 0 (0), provisional;",
                "2024-01-22: 1: 1 (1), provisional;",
            ],
            reading.RetentionOnOrAfter().Select(MeaningText.Of));
        // [0,1) and [1,3): the second bracket of the week of 01-15 ends after 01-29 and has begun.
        Assert.Equal(
            [
                "2024-01-01: 2: 2 (1); 2 (1);",
                "2024-01-08: 1: 1 (1); 1 (1), provisional;",
                "2024-01-15: 1: 1 (1); 0 (0), provisional;",
                "2024-01-22: 1: 1 (1), provisional;",
            ],
            reading.RetentionInBrackets([0, 1, 3]).Select(MeaningText.Of));
        Assert.Equal(
            [
                "2024-01-01: 2: 1 (0.5); 0 (0); 1 (0.5); 0 (0), provisional;",
                "2024-01-08: 1: 0 (0); 0 (0); 1 (1), provisional;",
                "2024-01-15: 1: 0 (0); 0 (0), provisional;",
                "2024-01-22: 1: 0 (0), provisional;",
            ],
            reading.RetentionOn(minimumActions: 2).Select(MeaningText.Of));
    }

    [Fact]
    public void A_week_without_newcomers_is_an_empty_cohort_with_no_shares()
    {
        MeaningReading reading = new Told(s_weekly).Event("2024-01-01T00:00Z", "ann").Event("2024-01-09T00:00Z", "ann").Read("2024-01-15T00:00Z");
        Assert.Equal(
            ["2024-01-01: 1: 1 (1); 1 (1); 0 (0), provisional;", "2024-01-08: 0: 0 (none); 0 (none), provisional;", "2024-01-15: 0: 0 (none), provisional;"],
            reading.RetentionOn().Select(MeaningText.Of));
    }

    [Fact]
    public void Frequency_of_a_week()
    {
        PeriodReading week = FourWeeks(s_weekly with { MinimumActions = 2 }).Read("2024-01-24T12:00Z").Periods[2];
        Assert.Equal([new HistogramStep(1, 2), new HistogramStep(3, 1)], week.Histogram);
        Assert.Equal((3, 1, 1, 0), (week.ActorsWithAtLeast(1), week.ActorsWithAtLeast(2), week.ActorsWithAtLeast(3), week.ActorsWithAtLeast(4)));
        Assert.Equal(1, week.Tally.FrequentActors);
    }

    [Fact]
    public void Stickiness_of_seven_days()
    {
        // Days of ann: 15, 17, 18 (three times, one day); of bob: 12, 18; of dan: 16.
        MeaningReading reading = new Told(s_weekly)
            .Event("2024-01-11T23:59Z", "eve")
            .Event("2024-01-12T00:00Z", "bob")
            .Event("2024-01-15T10:00Z", "ann").Event("2024-01-16T10:00Z", "dan").Event("2024-01-17T10:00Z", "ann")
            .Event("2024-01-18T10:00Z", "ann").Event("2024-01-18T11:00Z", "ann").Event("2024-01-18T12:00Z", "ann").Event("2024-01-18T23:59Z", "bob")
            .Event("2024-01-19T00:00Z", "eve")
            .Read("2024-01-19T12:00Z");
        TrailingReading window = reading.Trailing(7, new DateOnly(2024, 1, 18))!;
        Assert.Equal("2024-01-12 through 2024-01-18, provisional: 3 actors, 8 actions, by active days 1/1/1/0/0/0/0, stickiness 0.2857142857142857", MeaningText.Of(window));
        Assert.Equal(6 / 21.0, window.Stickiness);
        Assert.Null(reading.Trailing(7, new DateOnly(2024, 1, 20)));
        Assert.Equal("2024-01-14 through 2024-01-14: 0 actors, 0 actions, by active days 0, stickiness none", MeaningText.Of(reading.Trailing(1, new DateOnly(2024, 1, 14))));
        // Eight weeks are retained: from 2023-11-27.
        Assert.NotNull(reading.Trailing(54, new DateOnly(2024, 1, 19)));
        Assert.Null(reading.Trailing(55, new DateOnly(2024, 1, 19)));
    }

    [Fact]
    public void Activation_keeps_immature_actors_apart()
    {
        Declaration declaration = s_weekly with
        {
            Lateness = TimeSpan.FromHours(1),
            Relations = [new DeclaredRelation(RelationMeaning.ActivationBase, TimeSpan.FromDays(7)) { Actions = 2 }],
        };
        Told told = new Told(declaration)
            .Related("2024-01-02T00:00Z", actor: "ann").Event("2024-01-02T00:00Z", "ann").Event("2024-01-09T00:00Z", "ann")
            .Related("2024-01-02T00:00Z", actor: "bob").Event("2024-01-03T00:00Z", "bob").Event("2024-01-09T00:00:00.0000001Z", "bob")
            .Related("2024-01-03T00:00Z", actor: "cid").Related("2024-01-02T12:00Z", actor: "cid", arrives: "2024-01-04T00:00Z")
            .Event("2024-01-04T00:00Z", "dan").Event("2024-01-04T00:00Z", "dan")
            .Related("2024-01-04T01:00Z", actor: "dan").Event("2024-01-05T00:00Z", "dan")
            .Related("2024-01-08T00:00Z", actor: "ann")
            .Related("2024-01-08T00:00Z", actor: "eve").Event("2024-01-08T01:00Z", "eve").Event("2024-01-08T02:00Z", "eve");
        MeaningReading reading = told.Read("2024-01-11T01:59:59.9999999Z");
        // Of the first week ann is activated, bob came back a tick too late, cid never; dan's window and allowance
        // close a tick after now. The second base of ann does not count: her first is a week before. Eve is immature.
        Assert.Equal(new ActivationReading(Bases: 4, Mature: 3, Immature: 1, Activated: 1, Share: 1 / 3.0), reading.Periods[0].Activation);
        Assert.Equal(new ActivationReading(Bases: 1, Mature: 0, Immature: 1, Activated: 0, Share: null), reading.Periods[1].Activation);
        Assert.Equal(7, reading.RelatedCounters.Accepted);
        // What dan did before his base does not count.
        Assert.Equal(new ActivationReading(Bases: 4, Mature: 4, Immature: 0, Activated: 1, Share: 0.25), told.Read("2024-01-11T02:00Z").Periods[0].Activation);
    }
}
