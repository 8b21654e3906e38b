using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Events of a seated thread: those in the window are added up in a run, late ones beside it, and what waits for the table of
// actors is noted, so that many rows of the table are on their way from memory at a time.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    /// <summary>The most events that are noted at a time.</summary>
    public const int MostNoted = 32;

    // While all noted quantities are at most that large, a slice that gets all of them stays small enough to be folded.
    private static readonly double s_mostNotedMagnitude = TSum.Limit * SmallTotal.Share / MostNoted;

    // Events that are counted, but whose actors and slices are not yet taken.
    private readonly NotedEvent<TActor, TQuantity>[] _notedEvents = new NotedEvent<TActor, TQuantity>[MostNoted];
    private readonly int[] _notedValues;
    private readonly bool _hasDistinct;
    private int _noted;

    // Where the memory comes to its end in the middle of them, the next call goes on from here.
    private int _takenOfNoted;

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
            period.Whole.Add(_run.Total, _run.Qualified, in _run.Sum);
            HasLargeSum = true;
        }

        Counts.Accept(_run.Total, _window.Marks);
        BeginRuns(period);
    }

    /// <summary>
    /// Takes an event of a period that is open; returns false, with nothing taken, where there is more to do than to add and to
    /// note numbers. Where sums are plain data it never throws and allocates nothing.
    /// </summary>
    /// <param name="fields">The event.</param>
    /// <param name="nowTicks">The time of the clock; 0 where that is not known, and no window holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeInOpen(in EventFields<TActor, TId, TQuantity> fields, long nowTicks)
    {
        if (_hasDistinct && !CanNote(in fields))
            return false;
        int period = _window.Ordinal;
        if (_run.Covers(fields.OccurredAt) && _window.IsValidAt(nowTicks))
        {
            if (!_run.TryAdd(fields.IsQualified, fields.Quantity))
                return false;
            _run.Count(1);
        }
        else
        {
            period = CountBeside(fields.OccurredAt, fields.IsQualified, fields.Quantity, nowTicks, journal: null);
            if (period < 0)
                return false;
        }

        if (_hasDistinct)
            Note(in fields, period, ref _noted);
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
    public void EstimateBeside(int period, ulong hash) => FindPeriod(period)!.Whole.AddActor(actor: -1, hash, _journal);

    /// <summary>Notes an event that is counted, and whose values have their numbers.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="period">The ordinal of its period.</param>
    /// <param name="noted">How many are noted; at most <see cref="MostNoted"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(in EventFields<TActor, TId, TQuantity> fields, int period, ref int noted)
    {
        ref NotedEvent<TActor, TQuantity> e = ref _notedEvents[noted];
        e.Period = period;
        if (_hasDimensions)
        {
            e.IsQualified = fields.IsQualified;
            e.Quantity = fields.Quantity;
        }

        if (_hasActor)
        {
            e.Actor = fields.Actor.Value;
            e.Hash = HashOf(ref e.Actor);
            if (!_estimatesActors)
                Actors.Prefetch((uint)e.Hash);
        }

        // Without dimensions the next one takes the place of one that is not qualified. Nobody can predict which ones are.
        noted += fields.IsQualified | _hasDimensions ? 1 : 0;
    }

    /// <summary>Gives the values of an event that is about to be noted their numbers, adding those that are new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NumberNoted(in EventFields<TActor, TId, TQuantity> fields, int noted)
    {
        if (_hasDimensions)
            NumberValues(fields.Dimensions, ValuesOfNoted(noted));
    }

    /// <summary>Takes the actors and the slices of the noted events of a batch.</summary>
    /// <param name="noted">How many.</param>
    public void TakeNoted(int noted)
    {
        _noted = noted;
        TakeNoted(_journal);
    }

    /// <summary>Takes the actors and the slices of the events that were recorded one by one, where no more of them could be noted.</summary>
    public void MakeRoomToNote()
    {
        if (_noted < MostNoted)
            return;
        TakeNoted(journal: null);
        if (HasLargeSum)
            CloseRun();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanNote(in EventFields<TActor, TId, TQuantity> fields)
    {
        if (_noted == MostNoted || (_hasActor && !fields.Actor.IsPresent))
            return false;
        return !_hasDimensions ||
            (TSum.Magnitude(fields.Quantity) <= s_mostNotedMagnitude && TryNumberValues(fields.Dimensions, ValuesOfNoted(_noted)));
    }

    private Span<int> ValuesOfNoted(int noted) => _notedValues.AsSpan(noted * Dimensions.Length, Dimensions.Length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeNoted(BatchJournal<TQuantity, TSum>? journal)
    {
        if (_hasDimensions)
            TakeNotedSlices(journal);
        else if (_estimatesActors)
            TakeNotedHashes();
        else
            TakeNotedActors(journal);
        ForgetNoted();
    }

    private void TakeNotedSlices(BatchJournal<TQuantity, TSum>? journal)
    {
        for (; _takenOfNoted < _noted; _takenOfNoted++)
        {
            ref NotedEvent<TActor, TQuantity> e = ref _notedEvents[_takenOfNoted];
            PeriodTally<TQuantity, TSum> period = FindPeriod(e.Period)!;
            bool hasActor = _hasActor && e.IsQualified;
            int number = hasActor ? TakeActor(period, ref e.Actor, e.Hash, journal) : -1;
            ReadOnlySpan<int> values = ValuesOfNoted(_takenOfNoted);
            for (int i = 0; i < values.Length; i++)
                TakeSlice(period, i, values[i], e.IsQualified, e.Quantity, hasActor, number, e.Hash, journal);
        }
    }

    private void TakeNotedActors(BatchJournal<TQuantity, TSum>? journal)
    {
        Span<NotedEvent<TActor, TQuantity>> events = _notedEvents.AsSpan(0, _noted);
        while (!events.IsEmpty)
        {
            events = events[Actors.CountSeen(events)..];
            if (!events.IsEmpty)
            {
                ref NotedEvent<TActor, TQuantity> e = ref events[0];
                TakeActor(FindPeriod(e.Period)!, ref e.Actor, e.Hash, journal);
                events = events[1..];
            }
        }
    }

    // Never of a batch, which adds hashes to the sketch without noting them.
    private void TakeNotedHashes()
    {
        HyperLogLog? sketch = null;
        byte[] registers = [];
        int period = -1;
        foreach (ref readonly NotedEvent<TActor, TQuantity> e in _notedEvents.AsSpan(0, _noted))
        {
            if (e.Period != period)
            {
                period = e.Period;
                sketch = FindPeriod(period)!.Whole.Sketch!;
                registers = sketch.RegistersToRaise();
            }

            if (registers.Length > 0)
                sketch!.Raise(registers, e.Hash, isCounted: true);
            else
                sketch!.Add(e.Hash);
        }
    }

    private void ForgetNoted()
    {
        _noted = 0;
        _takenOfNoted = 0;
    }

    private void BeginRuns(PeriodTally<TQuantity, TSum> period)
    {
        _windowPeriod = period;

        // Otherwise each run could make a sum larger that is no longer small.
        _run = TSum.IsPlainData && !HasLargeSum ? new(period, _window.StartTicks, _window.LengthTicks) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNumberValues(ReadOnlySpan<DimensionValue> values, Span<int> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!Dimensions[i].TryFindNear(in values[i], out numbers[i]))
                return false;
        }

        return true;
    }

    /// <summary>A period in which an event was placed lately, and while what is known about it holds.</summary>
    private readonly record struct NearPeriod(PeriodTally<TQuantity, TSum>? Tally, PeriodWindow Window);
}

/// <summary>
/// What is left to take of an event that is counted: its actor, whose row whoever asks for it first waits for, and its slices.
/// </summary>
internal struct NotedEvent<TActor, TQuantity>
{
    public TActor Actor;
    public ulong Hash;
    public TQuantity Quantity;
    public int Period;
    public bool IsQualified;
}
