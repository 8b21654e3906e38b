using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>T4, the weekly count, the sum of the duration and the estimated number of hosts.</summary>
internal sealed class T4ByHand<TMeeting>(UtcWeeks weeks) : RecorderByHand<TMeeting>
    where TMeeting : struct, IMeeting<GuidKey>
{
    // The last one counts what lies outside of the weeks.
    private readonly Week[] _weeks = [.. Enumerable.Range(0, weeks.Count + 1).Select(_ => new Week())];
    private WeekCursor<UtcWeeks> _cursor = new(weeks);

    public override IEnumerable<Figure> Figures =>
        from week in Enumerable.Range(0, weeks.Count)
        where _weeks[week].Count > 0
        select new Figure(weeks.DateOf(week), Plan: null, _weeks[week].Count, _weeks[week].Ticks, _weeks[week].Hosts.Estimate());

    public void Record(ref TMeeting e)
    {
        if (e.Participants < 2)
            return;
        Week week = _weeks[_cursor.IndexOf(e.EndedAtTicks)];
        week.Ticks = checked(week.Ticks + e.DurationTicks);
        week.Count++;
        week.Hosts.Add(e.Host.StableHash);
    }

    public override void RecordBulk(Span<TMeeting> events)
    {
        WeekCursor<UtcWeeks> cursor = _cursor;
        int current = 0;
        long count = 0, ticks = 0;
        Sketch hosts = _weeks[current].Hosts;
        foreach (ref TMeeting e in events)
        {
            if (e.Participants < 2)
                continue;
            int week = cursor.IndexOf(e.EndedAtTicks);
            if (week != current)
            {
                Add(current, count, ticks);
                current = week;
                hosts = _weeks[current].Hosts;
                count = ticks = 0;
            }

            ticks = checked(ticks + e.DurationTicks);
            count++;
            hosts.AddToYoung(e.Host.StableHash);
        }

        Add(current, count, ticks);
        _cursor = cursor;
    }

    public override void RecordEach(Span<TMeeting> events)
    {
        foreach (ref TMeeting e in events)
            Record(ref e);
    }

    public override void RecordLocked(Span<TMeeting> events)
    {
        foreach (ref TMeeting e in events)
        {
            lock (Gate)
                Record(ref e);
        }
    }

    public override void Merge(RecorderByHand<TMeeting> other)
    {
        Week[] theirs = ((T4ByHand<TMeeting>)other)._weeks;
        for (int week = 0; week < theirs.Length; week++)
        {
            _weeks[week].Ticks = checked(_weeks[week].Ticks + theirs[week].Ticks);
            _weeks[week].Count += theirs[week].Count;
            _weeks[week].Hosts.Merge(theirs[week].Hosts);
        }
    }

    private void Add(int week, long count, long ticks)
    {
        _weeks[week].Ticks = checked(_weeks[week].Ticks + ticks);
        _weeks[week].Count += count;
    }

    private sealed class Week
    {
        public long Count;
        public long Ticks;

        public Sketch Hosts { get; } = new();
    }
}
