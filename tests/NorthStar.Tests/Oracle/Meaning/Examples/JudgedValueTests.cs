using Xunit;

namespace NorthStar.Tests.Oracle.Meaning.Examples;

/// <summary>Guardrails, pace, quantities and calendars of small histories, worked out by hand. 2024-01-01 is a Monday.</summary>
public sealed class JudgedValueTests
{
    private static readonly Declaration s_weekly = new(Cadence.Weekly, new OracleCalendar(), RetainedPeriods: 8) { Value = ValueKind.QuantitySum };

    // Weeks of 01-01, 01-08, 01-15, 01-22: 10, nothing, 20, 31 (in three events).
    private static MeaningReading Sums => new Told(s_weekly)
        .Event("2024-01-01T00:00Z", "ann", quantity: 10)
        .Event("2024-01-15T00:00Z", "ann", quantity: 20)
        .Event("2024-01-22T00:00Z", "ann", quantity: 20).Event("2024-01-23T00:00Z", "ann", quantity: 10).Event("2024-01-23T00:00Z", "bob", quantity: 1)
        .Read("2024-01-28T00:00Z");

    [Fact]
    public void A_guardrail_is_judged_by_its_limits_and_by_the_average_before()
    {
        Assert.Equal(
            [
                "2024-01-01: Breached, value 10, average none",
                "2024-01-08: Breached, value 0, average 10",
                "2024-01-15: Breached, value 20, average 5",
                "2024-01-22: Holds, value 31, average 10",
            ],
            Sums.Guardrail(new Limits { AtLeast = 11, MaxIncreasePercent = 210 }).Select(MeaningText.Of));
        Assert.Equal(
            [LimitState.NoData, LimitState.Holds, LimitState.Breached, LimitState.Breached],
            Sums.Guardrail(new Limits { MaxIncreasePercent = 99, TrailingPeriods = 2 }).Select(reading => reading.State));
        Assert.Equal(
            [LimitState.TooLittleVolume, LimitState.TooLittleVolume, LimitState.TooLittleVolume, LimitState.NoData],
            Sums.Guardrail(new Limits { MaxDecreasePercent = 10, MinimumVolume = 2 }).Select(reading => reading.State));
        Assert.Equal(
            [LimitState.Holds, LimitState.Holds, LimitState.Holds, LimitState.Breached],
            Sums.Guardrail(new Limits { AtMost = 20, TrailingPeriods = 1 }).Select(reading => reading.State));
    }

    [Fact]
    public void From_an_average_of_zero_every_increase_is_too_much()
    {
        MeaningReading reading = new Told(s_weekly)
            .Event("2024-01-01T00:00Z", "ann", quantity: 0)
            .Event("2024-01-08T00:00Z", "ann", quantity: 0)
            .Event("2024-01-15T00:00Z", "ann", quantity: 0.01m)
            .Read("2024-01-16T00:00Z");
        Assert.Equal(
            [LimitState.NoData, LimitState.Holds, LimitState.Breached],
            reading.Guardrail(new Limits { MaxIncreasePercent = 1000, MaxDecreasePercent = 10 }).Select(state => state.State));
    }

    [Fact]
    public void Pace_goes_straight_from_the_value_at_the_start_to_the_target()
    {
        // The quarter of April 2024 begins on a Monday and has 91 days, 13 weeks.
        MeaningReading reading = new Told(s_weekly with { RetainedPeriods = 16 })
            .Event("2024-03-25T00:00Z", "ann", quantity: 26)
            .Event("2024-04-01T00:00Z", "ann", quantity: 27)
            .Event("2024-04-08T00:00Z", "ann", quantity: 32)
            .Event("2024-04-15T00:00Z", "ann", quantity: 1)
            .Read("2024-04-15T12:00Z");
        // After two of 13 weeks: 26 + 39 * 2/13 = 32; 26 + 6 / (2/13) = 65.
        Assert.Equal(new PaceReading(26, 32, 26 + (39 * (2 / 13.0)), true, 26 + (6 / (2 / 13.0))), reading.Pace(2024, 2, 65));
        Assert.False(reading.Pace(2024, 2, 66).IsOnPace);
        Assert.Equal(new PaceReading(32, null, null, null, null), reading.Pace(2024, 3, 100));
    }

    [Fact]
    public void A_week_that_begins_before_the_quarter_is_its_first_and_one_that_ends_after_it_is_its_last()
    {
        // The quarter of January 2025 begins on a Wednesday and ends on a Monday, 90 days later. The week of 12-23, the
        // last one before it, ages out on 04-07.
        Told told = new Told(s_weekly with { RetainedPeriods = 15 })
            .Event("2024-12-30T00:00Z", "ann", quantity: 9)
            .Event("2025-03-31T00:00Z", "ann", quantity: 50);
        PaceReading first = told.Read("2025-04-06T00:00Z").Pace(2025, 1, 90);
        Assert.Equal((0, 0.0), (first.Baseline, first.Actual));

        PaceReading whole = told.Read("2025-04-07T00:00Z").Pace(2025, 1, 90);
        Assert.Equal(new PaceReading(null, 50, 90, false, 50), whole);
    }

    [Fact]
    public void A_fiscal_year_is_named_after_the_year_in_which_it_ends()
    {
        Declaration october = new(Cadence.Monthly, new OracleCalendar(FiscalYearStartMonth: 10), RetainedPeriods: 12) { Value = ValueKind.QuantitySum };
        MeaningReading reading = new Told(october)
            .Event("2023-09-30T00:00Z", "ann", quantity: 3)
            .Event("2023-10-01T00:00Z", "ann", quantity: 5)
            .Read("2023-11-01T00:00Z");
        PaceReading pace = reading.Pace(2024, 1, 100);
        Assert.Equal((3.0, 5.0), (pace.Baseline, pace.Actual));
    }

    [Fact]
    public void Quantities_are_capped_and_divided_by_events_actors_and_groups()
    {
        MeaningReading reading = new Told(s_weekly with { Cap = 240, MinimumActions = 2 })
            .Event("2024-01-01T00:00Z", "ann", quantity: 1000, group: "north")
            .Event("2024-01-01T00:00Z", "ann", quantity: 240, group: "south")
            .Event("2024-01-01T00:00Z", "bob", quantity: 20)
            .Event("2024-01-01T00:00Z", "cid", quantity: 500, group: "east", isGood: false)
            .Read("2024-01-02T00:00Z");
        Assert.Equal(2, reading.Counters.Capped);
        Assert.Equal(
            new TallyReading(
                Total: 4, Count: 3, Quantity: 500, QualityRate: 0.75, AverageQuantity: 500 / 3.0, Actors: 2, ActionsPerActor: 1.5,
                QuantityPerActor: 250, FrequentActors: 1, Groups: 2, QuantityPerGroup: 250),
            reading.Periods[0].Tally);
    }

    [Fact]
    public void The_day_after_a_gap_at_midnight_begins_with_it()
    {
        // In Cairo the clocks went from 00:00 to 01:00 on Friday 2023-04-28, at 22:00 UTC.
        MeaningReading reading = new Told(new Declaration(Cadence.Daily, new OracleCalendar("Africa/Cairo"), RetainedPeriods: 4))
            .Event("2023-04-27T21:59:59.9999999Z", "ann").Event("2023-04-27T22:00Z", "ann").Event("2023-04-28T20:59:59Z", "bob").Event("2023-04-28T21:00Z", "cid")
            .Read("2023-04-29T00:00Z");
        Assert.Equal([1L, 2, 1], reading.Periods.Select(day => day.Tally.Count));
        Assert.Equal([27, 28, 29], reading.Periods.Select(day => day.Date.Day));
        Assert.Equal([1L, 0], reading.Trailing(2, new DateOnly(2023, 4, 27))!.ActorsByActiveDays);
        Assert.Equal([3L, 0], reading.Trailing(2, new DateOnly(2023, 4, 29))!.ActorsByActiveDays);
    }

    [Fact]
    public void Apia_has_no_day_on_which_it_changed_sides()
    {
        MeaningReading reading = new Told(new Declaration(Cadence.Daily, new OracleCalendar("Pacific/Apia"), RetainedPeriods: 4))
            .Event("2011-12-30T09:59:59Z", "ann").Event("2011-12-30T10:00Z", "ann")
            .Read("2011-12-31T00:00Z");
        Assert.Equal([new DateOnly(2011, 12, 29), new DateOnly(2011, 12, 31)], reading.Periods.Select(day => day.Date));
        Assert.Equal("2011-12-29 through 2011-12-31, provisional: 1 actors, 2 actions, by active days 0/1/0, stickiness 0.6666666666666666", MeaningText.Of(reading.Trailing(3, new DateOnly(2011, 12, 31))));
    }
}
