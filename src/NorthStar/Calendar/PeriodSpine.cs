using System.Diagnostics.CodeAnalysis;

namespace NorthStar;

/// <summary>
/// The UTC boundaries of all periods of one cadence in one calendar, computed once: from the period that contains the
/// local date 1970-01-01 through the period that contains 2100-12-31. Every part of NorthStar, and every database it
/// talks to, assigns an event to a period by these boundaries and by nothing else.
/// </summary>
/// <remarks>
/// <para>A period is half-open: [start, end). It begins at the earliest instant at which the local clock reads midnight
/// of its first date, or later: after the gap where clocks jump over midnight, at the first of two midnights where they
/// fall back. Where clocks fall back across midnight, the repeated hour before midnight belongs to the day that had
/// already begun.</para>
/// <para>Boundaries increase strictly, without gaps between periods. A day that the zone skipped (Pacific/Apia,
/// 2011-12-30) is not a period.</para>
/// <para>Immutable and safe to use from any number of threads. A daily spine takes about 0.4 MB. Boundaries follow the
/// time zone data of the machine as .NET reads them: offsets are whole minutes (Africa/Monrovia had seconds until 1972),
/// and on Linux and macOS clock changes after 2037 may be off by a few hours in zones whose rule names an hour below 0 or
/// above 23, such as Africa/Cairo, America/Nuuk, America/Santiago and Asia/Jerusalem.</para>
/// </remarks>
public sealed class PeriodSpine
{
    private readonly long[] _boundaries;
    private readonly double _periodsPerTick;
    private readonly PeriodGrid _grid;
    private readonly ZoneTimeline _timeline;

    internal PeriodSpine(MetricCalendar calendar, Cadence cadence)
    {
        Calendar = calendar;
        Cadence = cadence;
        _grid = new PeriodGrid(cadence, calendar.FirstDayOfWeek, calendar.FiscalYearStartMonth);
        _timeline = calendar.Timeline;
        _boundaries = Boundaries(_grid, _timeline);
        _periodsPerTick = Count / (double)(_boundaries[^1] - _boundaries[0]);
    }

    /// <summary>The calendar whose local dates the periods follow.</summary>
    public MetricCalendar Calendar { get; }

    /// <summary>The length of each period.</summary>
    public Cadence Cadence { get; }

    /// <summary>The number of periods; their indexes are 0 to <c>Count - 1</c>.</summary>
    public int Count => _boundaries.Length - 1;

    /// <summary>The first instant that lies in a period, in UTC ticks (100 ns, as <see cref="DateTime.Ticks"/>).</summary>
    public long MinTicks => _boundaries[0];

    /// <summary>The last instant that lies in a period (inclusive), in UTC ticks (100 ns, as <see cref="DateTime.Ticks"/>).</summary>
    public long MaxTicks => _boundaries[^1] - 1;

    /// <summary>The period with this index.</summary>
    /// <param name="index">0 to <c>Count - 1</c>, in order of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no period with this index.</exception>
    public PeriodInterval this[int index]
    {
        get
        {
            long start = StartTicks(index);
            long end = _boundaries[index + 1];

            // Back onto the grid: a period may begin after its first date, if the zone skipped that date.
            DateOnly date = _grid.FirstDateOf(_timeline.DateAt(start));
            return new PeriodInterval(
                Cadence, date, _grid.Next(date), _timeline.LocalTimeAt(start), _timeline.LocalTimeAt(end));
        }
    }

    /// <summary>The index of the period that contains an instant. Takes a few nanoseconds and converts no time zone.</summary>
    /// <param name="utcTicks">The instant in UTC ticks (100 ns), such as <see cref="DateTimeOffset.UtcTicks"/>.</param>
    /// <returns>The index, or -1 before <see cref="MinTicks"/> and after <see cref="MaxTicks"/>.</returns>
    public int IndexOf(long utcTicks)
    {
        long[] boundaries = _boundaries;
        if (utcTicks < boundaries[0] || utcTicks >= boundaries[^1])
            return -1;

        // Periods differ little in length, so the average lands on the right one or a step or two beside it.
        int index = Math.Min((int)((utcTicks - boundaries[0]) * _periodsPerTick), boundaries.Length - 2);
        while (utcTicks < boundaries[index])
            index--;
        while (utcTicks >= boundaries[index + 1])
            index++;
        return index;
    }

    /// <summary>The index of the period that contains a local calendar date.</summary>
    /// <param name="date">A date of the calendar's time zone.</param>
    /// <returns>
    /// The index, or -1 if the date is outside all periods, or if the cadence is daily and the zone skipped it. The week,
    /// month or quarter of a skipped date is there.
    /// </returns>
    public int IndexOf(DateOnly date)
    {
        // A date far outside the offsets that were scanned would be answered from the nearest one: refuse it first.
        if (date < _grid.FirstDateOf(MetricCalendar.MinDate) || date > MetricCalendar.MaxDate.AddMonths(3))
            return -1;

        // Of a longer period the first date may be skipped too: the period then begins with the next one.
        return Cadence == Cadence.Daily && !_timeline.HasDate(date) ? -1 : IndexOf(_timeline.StartOfDay(_grid.FirstDateOf(date)));
    }

    /// <summary>The first instant of a period (inclusive), in UTC ticks (100 ns).</summary>
    /// <param name="index">0 to <c>Count - 1</c>.</param>
    /// <returns>The instant, as <see cref="DateTime.Ticks"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period with this index.</exception>
    public long StartTicks(int index)
    {
        if ((uint)index >= (uint)Count)
            ThrowNoSuchPeriod(index);
        return _boundaries[index];
    }

    /// <summary>The first instant after a period (exclusive), in UTC ticks (100 ns); the start of the next period.</summary>
    /// <param name="index">0 to <c>Count - 1</c>.</param>
    /// <returns>The instant, as <see cref="DateTime.Ticks"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period with this index.</exception>
    public long EndTicks(int index)
    {
        if ((uint)index >= (uint)Count)
            ThrowNoSuchPeriod(index);
        return _boundaries[index + 1];
    }

    /// <summary>The cadence, the calendar and the number of periods.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Cadence} periods of {Calendar}: {Count}";

    private static long[] Boundaries(PeriodGrid grid, ZoneTimeline timeline)
    {
        List<long> boundaries = [];
        int segment = 0;
        DateOnly date = grid.FirstDateOf(MetricCalendar.MinDate);
        for (; date <= MetricCalendar.MaxDate; date = grid.Next(date))
            Add(timeline.StartOfDay(date, ref segment));

        Add(timeline.StartOfDay(date, ref segment));
        return [.. boundaries];

        // A skipped day begins when the next one does; an interval of no length is no period.
        void Add(long boundary)
        {
            if (boundaries.Count == 0 || boundary > boundaries[^1])
                boundaries.Add(boundary);
        }
    }

    [DoesNotReturn]
    private void ThrowNoSuchPeriod(int index) => throw new ArgumentOutOfRangeException(
        nameof(index), index,
        $"There is no period {index}: the {Cadence} spine has the periods 0 to {Count - 1}. IndexOf returns -1 for " +
        "instants and dates that no period contains: check for it first.");
}
