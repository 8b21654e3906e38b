using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Events of a seated thread: those in the window are added up in a run, late ones beside it. What is compiled into the methods of an
// engine names its reader, although it asks nothing of it: what the runtime has seen of one metric, such as that its events have no
// dimensions, would otherwise shape the code for all metrics whose actors and quantities are of the same types.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    private PeriodWindow _window;

    // Null until the first event of the period is taken.
    private PeriodTally<TQuantity, TSum>? _windowPeriod;

    // Events in the window that were recorded one by one, and are not yet in the tally of the period.
    private PeriodRun<TQuantity, TSum> _run;

    /// <summary>The latest period in which an event was placed.</summary>
    public ref readonly PeriodWindow Window => ref _window;

    /// <summary>Opens the window to a period.</summary>
    public void Open(in PeriodWindow window)
    {
        CloseRun();
        _run = default;
        _window = window;
        ForgetSlices();
        _windowPeriod = FindPeriod(window.Ordinal);
        if (_windowPeriod is { } period)
            BeginRuns(period);
        OpenBeside(in window);
    }

    /// <summary>Lets events of a period be counted beside the run.</summary>
    public void OpenBeside(in PeriodWindow window) => _nearPeriods[NearPlaceOf(window.Ordinal)] = new(FindPeriod(window.Ordinal), window);

    /// <summary>Adds what was recorded one by one to the tallies.</summary>
    public void CloseRun()
    {
        if (_noted > 0)
            TakeNoted(journal: null);
        if (_run.Total == 0)
            return;
        PeriodTally<TQuantity, TSum> period = _run.Period!;
        if (!period.Whole.TryAddSmall(in _run))
        {
            period.Whole.Add(_run.Total, _run.Qualified, _run.Sum);
            HasLargeSum = true;
        }

        Counts.Accept(_run.Total, _window.Marks);
        BeginRuns(period);
    }

    /// <summary>
    /// Takes an event that lies in the window, and notes its actor where that is new; with dimensions, only an event of which nothing
    /// is new. Otherwise returns false, with nothing taken. Where sums are plain data it never throws and allocates nothing.
    /// </summary>
    /// <param name="fields">The event.</param>
    /// <param name="nowTicks">The time of the clock; 0 where that is not known, and no window holds.</param>
    /// <remarks>
    /// Here and further in, the event is asked what it has, not the metric: the compiler sees what its reader never sets, and
    /// leaves that out.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeInRun<TReader>(in EventFields<TActor, TId, TQuantity> fields, long nowTicks)
    {
        if (!TickRange.Holds(fields.OccurredAt.UtcTicks, _run.StartTicks, _run.LengthTicks) ||
            !TickRange.Holds(nowTicks, _window.ValidFromTicks, _window.ValidForTicks) ||
            fields.OccurredAt.State != EventTimeState.Known ||
            (fields.HasDimensions ? !LooksAtOnce : !CanNote<TReader>(in fields)))
        {
            return false;
        }

        if (fields.HasDimensions)
            return TryTakeKnown<TReader>(in fields, ref _run, counted: 1, journal: null);
        if (!_run.TryAdd(in fields, counted: 1))
            return false;
        if (!fields.HasActor || (LooksAtOnce && KnowsActor<TReader>(in fields, out _)))
            return true;
        LooksAtOnce = false;
        Note<TReader>(in fields, _window.Ordinal, ref _noted);
        return true;
    }

    /// <summary>The same with an event that is noted, or that lies in another period that is open.</summary>
    /// <inheritdoc cref="TryTakeInRun"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeElsewhere<TReader>(in EventFields<TActor, TId, TQuantity> fields, long nowTicks)
    {
        if (!CanNote<TReader>(in fields))
            return false;
        int period = _window.Ordinal;
        if (_run.Covers(fields.OccurredAt) && _window.IsValidAt(nowTicks))
        {
            if (!_run.TryAdd(in fields, counted: 1))
                return false;
        }
        else
        {
            period = CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, nowTicks, journal: null);
            if (period < 0)
                return false;
        }

        Note<TReader>(in fields, period, ref _noted);
        return true;
    }

    /// <summary>
    /// Counts an event beside the run, in the tally of an open period; returns the ordinal of the period, or -1, with nothing
    /// counted, where its period is not open or a sum would not stay small.
    /// </summary>
    /// <param name="time">When the event happened.</param>
    /// <param name="isQualified">Whether it passed quality.</param>
    /// <param name="quantity">What it adds.</param>
    /// <param name="nowTicks">The time of the clock.</param>
    /// <param name="journal">The batch, or null.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int CountBeside(EventTime time, bool isQualified, TQuantity quantity, long nowTicks, BatchJournal<TQuantity, TSum>? journal)
    {
        int period = _spine.IndexOf(time.UtcTicks);
        ref readonly NearPeriod near = ref _nearPeriods[NearPlaceOf(period)];
        if (near.Tally is not { } tally || !near.Window.Covers(time, nowTicks) || !TryCount(tally, isQualified, quantity, journal))
            return -1;
        Counts.Accept(1, near.Window.Marks);
        return period;
    }

    /// <summary>Adds the actor of an event that was counted beside the run to the sketch of its period.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void EstimateBeside(int period, ulong hash) => FindPeriod(period)!.Whole.EstimateActor(hash, _journal);

    private void BeginRuns(PeriodTally<TQuantity, TSum> period)
    {
        _windowPeriod = period;

        // Otherwise each run could make a sum larger that is no longer small.
        _run = TSum.IsPlainData && !HasLargeSum ? new(period, _window.StartTicks, _window.LengthTicks, Shape.HasQuantity) : default;
    }

    /// <summary>A period in which an event was placed lately, and while what is known about it holds.</summary>
    private readonly record struct NearPeriod(PeriodTally<TQuantity, TSum>? Tally, PeriodWindow Window);
}
