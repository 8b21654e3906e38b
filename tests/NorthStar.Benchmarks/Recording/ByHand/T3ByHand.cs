using System.Numerics;
using System.Runtime.CompilerServices;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>T3, the weekly count, the sum of the duration and the exact number of hosts: a bit per host and week.</summary>
internal sealed class T3ByHand<TMeeting, THost>(UtcWeeks weeks) : RecorderByHand<TMeeting>
    where TMeeting : struct, IMeeting<THost>
    where THost : struct, IActorKey<THost>
{
    // The last one counts what lies outside of the weeks.
    private readonly Week[] _weeks = new Week[weeks.Count + 1];
    private readonly ActorTable<THost, ulong> _actors = new();
    private WeekCursor<UtcWeeks> _cursor = new(weeks);

    public override IEnumerable<Figure> Figures =>
        from week in Enumerable.Range(0, weeks.Count)
        where _weeks[week].Count > 0
        select new Figure(weeks.DateOf(week), Plan: null, _weeks[week].Count, _weeks[week].Ticks, _weeks[week].Actors);

    public void Record(ref TMeeting e)
    {
        if (e.Participants >= 2)
            Add(ref e, _cursor.IndexOf(e.EndedAtTicks));
    }

    public override void RecordBulk(Span<TMeeting> events)
    {
        WeekCursor<UtcWeeks> cursor = _cursor;
        for (; !events.IsEmpty; events = events[Math.Min(PrefetchedAtOnce, events.Length)..])
        {
            Span<TMeeting> next = events[..Math.Min(PrefetchedAtOnce, events.Length)];
            foreach (ref TMeeting e in next)
                _actors.Prefetch(e.Host);
            foreach (ref TMeeting e in next)
            {
                if (e.Participants >= 2)
                    Add(ref e, cursor.IndexOf(e.EndedAtTicks));
            }
        }

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
        var theirs = (T3ByHand<TMeeting, THost>)other;
        for (int week = 0; week < _weeks.Length; week++)
        {
            _weeks[week].Ticks = checked(_weeks[week].Ticks + theirs._weeks[week].Ticks);
            _weeks[week].Count += theirs._weeks[week].Count;
        }

        _actors.Merge(theirs._actors, (ref ulong mine, in ulong more) =>
        {
            for (ulong added = more & ~mine; added != 0; added &= added - 1)
                _weeks[BitOperations.TrailingZeroCount(added)].Actors++;
            mine |= more;
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref TMeeting e, int number)
    {
        ref Week week = ref _weeks[number];
        week.Ticks = checked(week.Ticks + e.DurationTicks);
        week.Count++;
        ref ulong activeWeeks = ref _actors.Find(e.Host);
        ulong bit = 1UL << number;
        if ((activeWeeks & bit) != 0)
            return;
        activeWeeks |= bit;
        week.Actors++;
    }

    private struct Week
    {
        public long Count;
        public long Ticks;
        public long Actors;
    }
}
