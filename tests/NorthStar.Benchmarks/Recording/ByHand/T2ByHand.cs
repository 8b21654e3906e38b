using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>T2, the weekly count and the sum of the duration.</summary>
internal sealed class T2ByHand<TMeeting, THost>(UtcWeeks weeks) : RecorderByHand<TMeeting>
    where TMeeting : struct, IMeeting<THost>
{
    // The last one counts what lies outside of the weeks.
    private readonly Week[] _weeks = new Week[weeks.Count + 1];
    private WeekCursor<UtcWeeks> _cursor = new(weeks);

    public override IEnumerable<Figure> Figures =>
        from week in Enumerable.Range(0, weeks.Count)
        where _weeks[week].Count > 0
        select new Figure(weeks.DateOf(week), Plan: null, _weeks[week].Count, _weeks[week].Ticks);

    public void Record(ref TMeeting e)
    {
        if (e.Participants < 2)
            return;
        ref Week week = ref _weeks[_cursor.IndexOf(e.EndedAtTicks)];
        week.Ticks = checked(week.Ticks + e.DurationTicks);
        week.Count++;
    }

    public override void RecordBulk(Span<TMeeting> events)
    {
        WeekCursor<UtcWeeks> cursor = _cursor;
        int current = 0;
        long count = 0, ticks = 0;
        foreach (ref TMeeting e in events)
        {
            int week = cursor.IndexOf(e.EndedAtTicks);
            if (week != current)
            {
                Add(current, count, ticks);
                current = week;
                count = ticks = 0;
            }

            long one = e.Participants >= 2 ? 1 : 0;
            ticks = checked(ticks + (e.DurationTicks & -one));
            count += one;
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
        Week[] theirs = ((T2ByHand<TMeeting, THost>)other)._weeks;
        for (int week = 0; week < theirs.Length; week++)
            Add(week, theirs[week].Count, theirs[week].Ticks);
    }

    private void Add(int week, long count, long ticks)
    {
        _weeks[week].Ticks = checked(_weeks[week].Ticks + ticks);
        _weeks[week].Count += count;
    }

    private struct Week
    {
        public long Count;
        public long Ticks;
    }
}
