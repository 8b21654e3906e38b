using System.Numerics;
using System.Runtime.CompilerServices;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>
/// T5, the weekly count, the sum of the duration and the exact number of hosts, also by plan; and T6, the same in the weeks
/// of a time zone. A week adds up its plans but for its hosts, who may have more than one.
/// </summary>
internal sealed class T5ByHand<TMeeting, THost, TWeeks>(TWeeks weeks, IReadOnlyList<string> plans) : RecorderByHand<TMeeting>
    where TMeeting : struct, IMeeting<THost>
    where THost : struct, IActorKey<THost>
    where TWeeks : struct, IWeeks
{
    private const int MostPlans = 5;
    private const int CellsPerWeek = 8;

    // By week, and in each by plan; the last week counts what lies outside.
    private readonly Cell[] _cells = new Cell[(weeks.Count + 1) * CellsPerWeek];
    private readonly long[] _actorsOfWeek = new long[weeks.Count + 1];
    private readonly ActorTable<THost, Activity> _actors = new();
    private readonly PlanNumbers _plans = new(plans);
    private WeekCursor<TWeeks> _cursor = new(weeks);

    public override IEnumerable<Figure> Figures
    {
        get
        {
            (string Name, int Number)[] inOrder = [.. plans.Select((name, number) => (name, number)).OrderBy(plan => plan.name, StringComparer.Ordinal)];
            for (int week = 0; week < weeks.Count; week++)
            {
                Cell[] cells = _cells[(week * CellsPerWeek)..((week + 1) * CellsPerWeek)];
                if (cells.All(cell => cell.Count == 0))
                    continue;
                DateOnly date = weeks.DateOf(week);
                yield return new Figure(date, Plan: null, cells.Sum(cell => cell.Count), cells.Sum(cell => cell.Ticks), _actorsOfWeek[week]);
                foreach ((string name, int number) in inOrder.Where(plan => cells[plan.Number].Count > 0))
                    yield return new Figure(date, name, cells[number].Count, cells[number].Ticks, cells[number].Actors);
            }
        }
    }

    public void Record(ref TMeeting e)
    {
        if (e.Participants >= 2)
            Add(ref e, _cursor.IndexOf(e.EndedAtTicks));
    }

    public override void RecordBulk(Span<TMeeting> events)
    {
        WeekCursor<TWeeks> cursor = _cursor;
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
        var theirs = (T5ByHand<TMeeting, THost, TWeeks>)other;
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Ticks = checked(_cells[i].Ticks + theirs._cells[i].Ticks);
            _cells[i].Count += theirs._cells[i].Count;
        }

        _actors.Merge(theirs._actors, Unite);
    }

    private void Unite(ref Activity mine, in Activity more)
    {
        ulong before = 0, after = 0;
        for (int plan = 0; plan < MostPlans; plan++)
        {
            before |= mine[plan];
            for (ulong added = more[plan] & ~mine[plan]; added != 0; added &= added - 1)
                _cells[(BitOperations.TrailingZeroCount(added) * CellsPerWeek) + plan].Actors++;
            mine[plan] |= more[plan];
            after |= mine[plan];
        }

        for (ulong added = after & ~before; added != 0; added &= added - 1)
            _actorsOfWeek[BitOperations.TrailingZeroCount(added)]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref TMeeting e, int week)
    {
        int plan = _plans.IndexOf(e.Plan);
        ref Cell cell = ref _cells[(week * CellsPerWeek) + plan];
        cell.Ticks = checked(cell.Ticks + e.DurationTicks);
        cell.Count++;
        ref Activity activity = ref _actors.Find(e.Host);
        ulong bit = 1UL << week;
        if ((activity[plan] & bit) != 0)
            return;
        if (((activity[0] | activity[1] | activity[2] | activity[3] | activity[4]) & bit) == 0)
            _actorsOfWeek[week]++;
        activity[plan] |= bit;
        cell.Actors++;
    }

    private struct Cell
    {
        public long Count;
        public long Ticks;
        public long Actors;
    }

    /// <summary>The weeks in which an actor was active, by plan.</summary>
    [InlineArray(MostPlans)]
    private struct Activity
    {
        private ulong _weeks;
    }
}
