using System.Globalization;
using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Typical;

/// <summary>What applications often do: dictionaries by ISO week, and a set of actors in each. One thread.</summary>
internal sealed class TypicalWeeks(RecordingTask task) : IContender<MeetingValue<Guid>>
{
    private readonly Dictionary<(int Year, int Week), Week> _weeks = [];

    public IEnumerable<Figure> Figures =>
        from entry in _weeks
        let date = DateOnly.FromDateTime(ISOWeek.ToDateTime(entry.Key.Year, entry.Key.Week, DayOfWeek.Monday))
        orderby date
        from figure in entry.Value.Plans
            .OrderBy(plan => plan.Key, StringComparer.Ordinal)
            .Select(plan => plan.Value.ToFigure(date, plan.Key))
            .Prepend(entry.Value.All.ToFigure(date, plan: null))
        select figure;

    public void Record(ReadOnlySpan<MeetingValue<Guid>> events)
    {
        foreach (ref readonly MeetingValue<Guid> e in events)
            Record(in e);
    }

    private void Record(in MeetingValue<Guid> e)
    {
        if (e.Participants < 2)
            return;
        DateTime day = task.Zone is null ? e.EndedAt.UtcDateTime : TimeZoneInfo.ConvertTime(e.EndedAt, task.Zone).DateTime;
        (int Year, int Week) key = (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
        if (!_weeks.TryGetValue(key, out Week? week))
            _weeks.Add(key, week = new Week());
        week.All.Add(in e, task);
        if (!task.BreaksDown)
            return;
        if (!week.Plans.TryGetValue(e.Plan, out Slice? plan))
            week.Plans.Add(e.Plan, plan = new Slice());
        plan.Add(in e, task);
    }

    private sealed class Week
    {
        public Slice All { get; } = new();

        public Dictionary<string, Slice> Plans { get; } = [];
    }

    private sealed class Slice
    {
        private readonly HashSet<Guid> _actors = [];
        private long _count;
        private TimeSpan _duration;
        private Sketch? _sketch;

        public void Add(in MeetingValue<Guid> e, RecordingTask task)
        {
            _count++;
            if (task.SumsDuration)
                _duration += e.Duration;
            if (task.Actors == Distinct.Exact)
                _actors.Add(e.Host);
            else if (task.Actors == Distinct.Sketch)
                (_sketch ??= new Sketch()).Add(GuidKey.Of(e.Host).StableHash);
        }

        public Figure ToFigure(DateOnly date, string? plan) => new(date, plan, _count, _duration.Ticks, _sketch?.Estimate() ?? _actors.Count);
    }
}
