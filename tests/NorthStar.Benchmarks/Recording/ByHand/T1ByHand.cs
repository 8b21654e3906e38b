using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>T1, the weekly count of qualified events.</summary>
internal sealed class T1ByHand<TMeeting, THost>(UtcWeeks weeks) : RecorderByHand<TMeeting>
    where TMeeting : struct, IMeeting<THost>
{
    // The last one counts what lies outside of the weeks.
    private readonly long[] _counts = new long[weeks.Count + 1];
    private WeekCursor<UtcWeeks> _cursor = new(weeks);

    public override IEnumerable<Figure> Figures =>
        from week in Enumerable.Range(0, weeks.Count)
        where _counts[week] > 0
        select new Figure(weeks.DateOf(week), Plan: null, _counts[week]);

    public void Record(ref TMeeting e)
    {
        if (e.Participants >= 2)
            _counts[_cursor.IndexOf(e.EndedAtTicks)]++;
    }

    public override void RecordBulk(Span<TMeeting> events)
    {
        WeekCursor<UtcWeeks> cursor = _cursor;
        int current = 0;
        long count = 0;
        foreach (ref TMeeting e in events)
        {
            int week = cursor.IndexOf(e.EndedAtTicks);
            if (week != current)
            {
                _counts[current] += count;
                current = week;
                count = 0;
            }

            count += e.Participants >= 2 ? 1 : 0;
        }

        _counts[current] += count;
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
        long[] theirs = ((T1ByHand<TMeeting, THost>)other)._counts;
        for (int week = 0; week < theirs.Length; week++)
            _counts[week] += theirs[week];
    }
}
