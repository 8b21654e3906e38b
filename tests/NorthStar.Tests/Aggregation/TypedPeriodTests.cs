using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

public sealed class TypedPeriodTests
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly MovingClock s_clock = new(s_now);

    [Fact]
    public void A_new_aggregator_has_one_period_of_nothing_whose_ratios_are_null()
    {
        var rides = new RideTakenAggregator(s_clock);
        RideTakenPeriod today = Assert.Single(rides.Periods);
        Assert.Equal((0, 0, 0, TimeSpan.Zero), (today.Total, today.Count, today.Actors.Value, today.Length));
        Assert.Null(today.QualityRate);
        Assert.Null(today.ActionsPerActor);
        Assert.Null(today.Value);
        Assert.True(today.IsProvisional);
        Assert.Empty(today.ByNight);
        Assert.Equal(0, rides.Counters.Recorded);
    }

    [Fact]
    public void A_value_that_did_not_occur_has_the_figures_of_nothing_in_the_same_period()
    {
        var rides = new RideTakenAggregator(s_clock);
        rides.Record(new RideTaken(1, s_now.UtcDateTime, TimeSpan.FromHours(1), TimeSpan.FromHours(1), true));
        RideTakenFigures none = rides.Current.ByNight[null];
        Assert.Equal((0, 0, 0, TimeSpan.Zero), (none.Total, none.Count, none.Actors.Value, none.Length));
        Assert.Equal(rides.Current.Interval, none.Interval);
        Assert.True(none.IsProvisional);
        Assert.Null(none.Value);
        Assert.Equal([true], rides.Current.ByNight.Keys);
    }

    [Fact]
    public void A_reading_stays_as_it_was_when_more_is_recorded()
    {
        var rides = new RideTakenAggregator(s_clock);
        RideTaken ride = new(1, s_now.UtcDateTime, TimeSpan.FromHours(1), TimeSpan.FromHours(1), true);
        rides.Record(ride);
        RideTakenPeriod before = rides.Current;
        RecordCounters counters = rides.Counters;
        rides.Record(ride with { RiderId = 2 });
        Assert.Equal((1, 1, 1), (before.Total, before.Actors.Value, before.ByNight[true].Actors.Value));
        Assert.Equal(1, counters.Recorded);
        Assert.Equal((2, 2), (rides.Current.Total, rides.Current.Actors.Value));
    }

    [Theory]
    [InlineData("2026-08-21T12:00:00Z")]
    [InlineData("2026-03-29T22:30:00Z")]
    public void The_declared_calendar_is_in_force_where_no_other_is_given(string now)
    {
        DateTimeOffset time = DateTimeOffset.Parse(now, provider: null);
        var subject = new LessonSubject();
        var lessons = new LessonFinishedAggregator(new MovingClock(time));
        var oracle = new MetricOracle(subject.Rules, new OracleCalendar("Europe/Berlin"));
        Assert.Equal(subject.Reading(oracle, time), subject.Reading(lessons));

        var notes = new NoteReadAggregator(new MovingClock(time));
        Assert.Equal(DayOfWeek.Sunday, notes.Current.Date.DayOfWeek);
    }

    [Fact]
    public void A_period_is_final_from_its_end_on()
    {
        var clock = new MovingClock(new DateTimeOffset(2026, 8, 22, 0, 0, 0, TimeSpan.Zero).AddTicks(-1));
        var rides = new RideTakenAggregator(clock);
        rides.Record(new RideTaken(1, clock.Now.UtcDateTime, null, TimeSpan.Zero, null));
        Assert.True(rides.Periods[0].IsProvisional);
        clock.Now = clock.Now.AddTicks(1);
        Assert.False(rides.Periods[0].IsProvisional);
        Assert.True(rides.Periods[1].IsProvisional);
    }
}
