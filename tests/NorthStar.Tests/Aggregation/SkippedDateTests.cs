using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>Samoa went from Thursday 2011-12-29 to Saturday 2011-12-31: the week from that Friday begins on a date that never was.</summary>
public sealed class SkippedDateTests
{
    private static readonly MetricCalendar s_calendar = new("Pacific/Apia", DayOfWeek.Friday);
    private static readonly MovingClock s_clock = new(new DateTimeOffset(2012, 1, 15, 0, 0, 0, TimeSpan.Zero));
    private static readonly DateTimeOffset s_saturday = new(2011, 12, 31, 9, 0, 0, TimeSpan.FromHours(14));

    [Fact]
    public void A_week_that_begins_on_a_skipped_date_is_saved_and_loaded_with_its_events()
    {
        var subject = new LessonSubject();
        var lessons = new LessonFinishedAggregator(s_clock, s_calendar);
        lessons.Record(new LessonFinished(Guid.NewGuid(), Guid.NewGuid(), s_saturday, 80, true, null, 2m, Course.Chess, null));

        var loaded = new LessonFinishedAggregator(s_clock, s_calendar);
        loaded.Load(lessons.Save());

        Assert.Equal(new DateOnly(2011, 12, 30), loaded.Periods[0].Date);
        Assert.Equal(1, loaded[new DateOnly(2011, 12, 30)].Total);
        Assert.Equal(subject.Reading(lessons), subject.Reading(loaded));
    }

    [Fact]
    public void A_week_that_begins_on_a_skipped_date_is_saved_and_loaded_with_its_tallies()
    {
        var subject = new NoteSubject();
        var notes = new NoteReadAggregator(s_clock, s_calendar);
        notes.Record(new NoteRead(1, "mail"), s_saturday, Guid.NewGuid());

        var loaded = new NoteReadAggregator(s_clock, s_calendar);
        loaded.Load(notes.Save());

        Assert.Equal(1, loaded.Periods[0].Count);
        Assert.Equal(subject.Reading(notes), subject.Reading(loaded));
    }
}
