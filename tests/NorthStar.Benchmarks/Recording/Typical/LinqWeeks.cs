using System.Globalization;
using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Typical;

/// <summary>One query over all events.</summary>
internal sealed class LinqWeeks(RecordingTask task) : IContender<MeetingValue<Guid>>
{
    private List<Figure> _figures = [];

    public IEnumerable<Figure> Figures => _figures;

    public void Record(ReadOnlySpan<MeetingValue<Guid>> events) => throw new NotSupportedException("A query needs all events at once.");

    public void RecordAll(MeetingValue<Guid>[] events) => _figures =
    [
        .. from e in events
           where e.Participants >= 2
           group e by MondayOf(e.EndedAt) into week
           orderby week.Key
           from figure in FiguresOf(week)
           select figure,
    ];

    private IEnumerable<Figure> FiguresOf(IGrouping<DateOnly, MeetingValue<Guid>> week)
    {
        Figure all = FigureOf(week, week.Key, plan: null);
        return task.BreaksDown
            ? week.GroupBy(e => e.Plan).OrderBy(plan => plan.Key, StringComparer.Ordinal).Select(plan => FigureOf(plan, week.Key, plan.Key)).Prepend(all)
            : [all];
    }

    private Figure FigureOf(IEnumerable<MeetingValue<Guid>> events, DateOnly week, string? plan) =>
        new(week, plan, events.Count(), task.SumsDuration ? events.Sum(e => e.Duration.Ticks) : 0, ActorsOf(events));

    private long ActorsOf(IEnumerable<MeetingValue<Guid>> events) => task.Actors switch
    {
        Distinct.None => 0,
        Distinct.Exact => events.Select(e => e.Host).Distinct().Count(),
        _ => events.Aggregate(new Sketch(), (sketch, e) => sketch.With(GuidKey.Of(e.Host).StableHash)).Estimate(),
    };

    private DateOnly MondayOf(DateTimeOffset instant)
    {
        DateTime day = task.Zone is null ? instant.UtcDateTime : TimeZoneInfo.ConvertTime(instant, task.Zone).DateTime;
        return DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day), DayOfWeek.Monday));
    }
}
