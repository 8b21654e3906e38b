using System.Diagnostics.Metrics;
using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Typical;

/// <summary>
/// Counters of <see cref="System.Diagnostics.Metrics"/> with the week as a tag, because instruments know no event time, and
/// the leanest listener. They know no distinct count.
/// </summary>
internal sealed class ListenedMeter : IContender<MeetingValue<Guid>>, IDisposable
{
    private readonly Meter _meter = new("NorthStar.Benchmarks");
    private readonly MeterListener _listener = new();
    private readonly Counter<long> _count;
    private readonly Counter<long>? _ticks;
    private readonly WeekTags _weeks;
    private readonly long[] _counts;
    private readonly long[] _sums;

    public ListenedMeter(RecordingTask task, UtcWeeks weeks)
    {
        _weeks = new WeekTags(weeks);
        _counts = new long[weeks.Count];
        _sums = new long[weeks.Count];
        _count = _meter.CreateCounter<long>("meetings");
        _ticks = task.SumsDuration ? _meter.CreateCounter<long>("meetings.duration") : null;
        _listener.SetMeasurementEventCallback<long>((_, value, tags, sums) => Interlocked.Add(ref ((long[])sums!)[WeekTags.IndexOf(tags[0].Value)], value));
        _listener.EnableMeasurementEvents(_count, _counts);
        if (_ticks is not null)
            _listener.EnableMeasurementEvents(_ticks, _sums);
    }

    public IEnumerable<Figure> Figures =>
        from week in Enumerable.Range(0, _counts.Length)
        where _counts[week] > 0
        select new Figure(_weeks.DateOf(week), Plan: null, _counts[week], _sums[week]);

    public void Record(ReadOnlySpan<MeetingValue<Guid>> events)
    {
        foreach (ref readonly MeetingValue<Guid> e in events)
        {
            if (e.Participants < 2)
                continue;
            KeyValuePair<string, object?> week = _weeks.Of(e.EndedAt);
            _count.Add(1, week);
            _ticks?.Add(e.Duration.Ticks, week);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }
}
