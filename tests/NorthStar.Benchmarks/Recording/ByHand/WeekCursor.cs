using System.Runtime.CompilerServices;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>Finds weeks; remembers the latest one, where most events are.</summary>
internal struct WeekCursor<TWeeks>(TWeeks weeks)
    where TWeeks : struct, IWeeks
{
    private readonly TWeeks _weeks = weeks;
    private int _latest;
    private long _start;
    private ulong _length;

    /// <summary>The number of the week, one past the last of them for all that lies outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(long utcTicks) => (ulong)(utcTicks - _start) < _length ? _latest : Search(utcTicks);

    private int Search(long utcTicks)
    {
        int week = _weeks.IndexOf(utcTicks);
        if ((uint)week >= (uint)_weeks.Count)
            return _weeks.Count;
        if (week >= _latest)
        {
            _latest = week;
            _start = _weeks.StartOf(week);
            _length = (ulong)(_weeks.StartOf(week + 1) - _start);
        }

        return week;
    }
}
