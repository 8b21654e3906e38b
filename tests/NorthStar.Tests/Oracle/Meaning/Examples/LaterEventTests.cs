using Xunit;

namespace NorthStar.Tests.Oracle.Meaning.Examples;

/// <summary>Hand-worked examples of confirmations and disqualifications. 2024-01-01 is a Monday.</summary>
public sealed class LaterEventTests
{
    private static readonly Declaration s_orders = new(Cadence.Weekly, new OracleCalendar(), RetainedPeriods: 8)
    {
        Relations = [new DeclaredRelation(RelationMeaning.Disqualifies, TimeSpan.FromDays(30))],
    };

    private static readonly Declaration s_shares = new(Cadence.Weekly, new OracleCalendar(), RetainedPeriods: 8)
    {
        Relations = [new DeclaredRelation(RelationMeaning.Confirms, TimeSpan.FromDays(7)) { AtLeast = 2, ByOtherActors = true }],
    };

    [Theory]
    [InlineData("2024-01-03T10:00Z", 0)]  // at the same instant
    [InlineData("2024-01-20T10:00Z", 0)]
    [InlineData("2024-02-02T10:00Z", 0)]  // the last instant of the 30 days
    [InlineData("2024-02-02T10:00:00.0000001Z", 1)]
    [InlineData("2024-01-03T09:59:59.9999999Z", 1)]  // before the order
    public void An_order_is_taken_back_by_a_return_within_thirty_days(string returned, int count)
    {
        MeaningReading reading = new Told(s_orders)
            .Event("2024-01-03T10:00Z", "ann", "order 1")
            .Event("2024-01-03T10:00Z", "ann", "order 2")
            .Related(returned, key: "order 1")
            .Read("2024-02-10T00:00Z");
        PeriodReading week = reading.Periods[0];
        Assert.Equal((new DateOnly(2024, 1, 1), 2, 1 + count), (week.Date, week.Tally.Total, week.Tally.Count));
        Assert.Equal((1 + count) / 2.0, week.Tally.QualityRate);
        Assert.Equal(1, reading.RelatedCounters.Accepted);
    }

    [Fact]
    public void A_return_that_arrives_before_its_order_takes_it_back_all_the_same()
    {
        MeaningReading reading = new Told(s_orders)
            .Related("2024-01-05T10:00Z", key: "order 1")
            .Event("2024-01-03T10:00Z", "ann", "order 1", arrives: "2024-01-09T00:00Z")
            .Read("2024-01-09T00:00Z");
        Assert.Equal((1, 0), (reading.Periods[0].Tally.Total, reading.Periods[0].Tally.Count));
    }

    [Fact]
    public void A_week_is_provisional_until_its_windows_and_the_lateness_allowance_have_closed_and_a_later_return_is_a_correction()
    {
        Declaration declaration = s_orders with { Lateness = TimeSpan.FromHours(6) };
        Told told = new Told(declaration)
            .Event("2024-01-03T10:00Z", "ann", "order 1")
            .Related("2024-01-31T10:00Z", key: "order 1", arrives: "2024-02-07T05:59:59.9999999Z");
        // The week ends on 01-08, its windows on 02-07, and then six hours.
        Assert.True(told.Read("2024-02-07T05:59:59.9999999Z").Periods[0].IsProvisional);
        MeaningReading final = told.Read("2024-02-07T06:00Z");
        Assert.False(final.Periods[0].IsProvisional);
        Assert.Equal((0, 0), (final.RelatedCounters.Corrections, final.Periods[0].Tally.Count));

        MeaningReading corrected = new Told(declaration)
            .Event("2024-01-03T10:00Z", "ann", "order 1")
            .Event("2024-01-04T10:00Z", "bob", "order 2")
            .Related("2024-01-31T10:00Z", key: "order 1", arrives: "2024-02-07T06:00Z")
            .Event("2024-01-05T10:00Z", "cid", "order 3", arrives: "2024-02-07T06:00Z")
            .Read("2024-02-07T06:00Z");
        Assert.Equal((1, 1), (corrected.RelatedCounters.Corrections, corrected.Counters.Corrections));
        Assert.Equal((3, 2), (corrected.Periods[0].Tally.Total, corrected.Periods[0].Tally.Count));
    }

    [Fact]
    public void What_arrives_after_the_period_has_aged_out_changes_nothing_that_is_remembered_of_it()
    {
        Declaration two = s_orders with { RetainedPeriods = 2, Relations = [new DeclaredRelation(RelationMeaning.Disqualifies, TimeSpan.FromDays(7))] };
        Told told = new Told(two)
            .Event("2024-01-03T10:00Z", "ann", "order 1")
            .Event("2024-01-10T09:00Z", "ann", "order 2");
        // On 01-15 the week of 01-01 ages out. The return of order 1 happened in a week that is retained.
        GrowthReading before = told.Related("2024-01-10T10:00Z", key: "order 1", arrives: "2024-01-14T00:00Z").Read("2024-01-16T00:00Z").Growth[0];
        Assert.Equal((1, 1, 0), (before.Active, before.New, before.Retained));

        GrowthReading after = new Told(two)
            .Event("2024-01-03T10:00Z", "ann", "order 1")
            .Event("2024-01-10T09:00Z", "ann", "order 2")
            .Related("2024-01-10T10:00Z", key: "order 1", arrives: "2024-01-15T00:00Z")
            .Read("2024-01-16T00:00Z").Growth[0];
        Assert.Equal((1, 0, 1), (after.Active, after.New, after.Retained));
    }

    [Fact]
    public void A_share_counts_when_two_others_consumed_it_within_seven_days()
    {
        Told told = new Told(s_shares)
            .Event("2024-01-01T08:00Z", "ann", "chart")
            .Related("2024-01-01T09:00Z", key: "chart", actor: "ann")
            .Related("2024-01-02T09:00Z", key: "chart", actor: "bob")
            .Related("2024-01-03T09:00Z", key: "chart", actor: "bob")
            .Related("2024-01-03T10:00Z", key: "table", actor: "cid");
        Assert.Equal(0, told.Read("2024-01-09T00:00Z").Periods[0].Tally.Count);

        told.Related("2024-01-08T08:00:00.0000001Z", key: "chart", actor: "cid");
        Assert.Equal(0, told.Read("2024-01-09T00:00Z").Periods[0].Tally.Count);

        told.Related("2024-01-08T08:00Z", key: "chart", actor: "cid");
        PeriodReading week = told.Read("2024-01-09T00:00Z").Periods[0];
        Assert.Equal((1, 1L), (week.Tally.Count, week.Tally.Actors));
    }

    [Fact]
    public void Events_of_one_key_are_judged_each_by_its_own_window()
    {
        MeaningReading reading = new Told(s_shares with { Relations = [new DeclaredRelation(RelationMeaning.Confirms, TimeSpan.FromDays(1))] })
            .Event("2024-01-01T08:00Z", "ann", "chart")
            .Event("2024-01-02T08:00Z", "ann", "chart")
            .Event("2024-01-03T08:00Z", "ann", "chart")
            .Related("2024-01-02T08:00Z", key: "chart")
            .Read("2024-01-09T00:00Z");
        Assert.Equal((3, 2), (reading.Periods[0].Tally.Total, reading.Periods[0].Tally.Count));
    }

    [Fact]
    public void Each_delivery_is_counted_once_the_first_reason_counting()
    {
        Declaration declaration = s_shares with
        {
            RetainedPeriods = 2,
            HasEventId = true,
            Cap = 10,
            Relations = [s_shares.Relations[0] with { HasEventId = true }],
        };
        const string now = "2024-01-10T00:00Z";
        DateTimeOffset time = Told.At("2024-01-09T00:00Z");
        MeaningReading reading = new Told(declaration)
            .Add(new CoreEvent(null, null), now)  // MissingTime
            .Add(new CoreEvent(Told.At("2024-01-10T00:05:00.0000001Z"), null), now)  // InFuture
            .Add(new CoreEvent(Told.At("2023-12-31T23:59:59.9999999Z"), null), now)  // TooOld
            .Add(new CoreEvent(time, "", "1", "key"), now)  // MissingActor
            .Add(new CoreEvent(time, "ann", null, "key", Quantity: null), now)  // MissingEventId
            .Add(new CoreEvent(time, "ann", "1", "", Quantity: null), now)  // InvalidQuantity
            .Add(new CoreEvent(time, "ann", "1", ""), now)  // MissingCorrelation
            .Add(new CoreEvent(Told.At("2024-01-10T00:05Z"), "ann", "1", "key", Quantity: 10.5m), now)
            .Add(new CoreEvent(time, "bob", "1", "key", Quantity: 11), now)
            .Add(new CoreEvent(time, "bob", "2", "key", Quantity: 10), now)
            .Add(new OtherEvent(0, time, null, null, null), now)  // MissingActor
            .Add(new OtherEvent(0, time, "ann", null, null), now)  // MissingEventId
            .Add(new OtherEvent(0, time, "ann", "1", null), now)  // MissingCorrelation
            .Add(new OtherEvent(0, time, "ann", "1", "key"), now)
            .Add(new OtherEvent(0, time, "bob", "1", "key"), now)
            .Read(now);
        Assert.Equal(
            "10 recorded, 2 accepted, 1 duplicates, 0 corrections, 1 capped, 1 MissingTime, 1 InFuture, 1 TooOld, 1 MissingActor, 1 MissingEventId, 1 InvalidQuantity, 1 MissingCorrelation",
            MeaningText.Of(reading.Counters));
        Assert.Equal(
            "5 recorded, 1 accepted, 1 duplicates, 0 corrections, 0 capped, 0 MissingTime, 0 InFuture, 0 TooOld, 1 MissingActor, 1 MissingEventId, 0 InvalidQuantity, 1 MissingCorrelation",
            MeaningText.Of(reading.RelatedCounters));
    }
}
