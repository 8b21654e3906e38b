using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// Events of a seated thread that lie in the window: numbers are added up in a run, and what waits for the table of actors is
// noted, so that many rows of the table are on their way from memory at a time.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    /// <summary>The most events that are noted at a time.</summary>
    public const int MostNoted = 32;

    // While all noted quantities are at most that large, a slice that gets all of them stays small enough to be folded.
    private static readonly double s_mostNotedMagnitude = TSum.Limit * SmallTotal.Share / MostNoted;

    // Events that are counted, but whose actors and slices are not yet taken.
    private readonly NotedActor<TActor>[] _notedActors = new NotedActor<TActor>[MostNoted];
    private readonly NotedNumbers[] _notedNumbers;
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

    /// <summary>The tally of that period; null until an event of it is taken.</summary>
    public PeriodTally<TQuantity, TSum>? WindowPeriod => _windowPeriod;

    /// <summary>Opens the window to a period.</summary>
    public void Open(in PeriodWindow window)
    {
        CloseRun();
        _run = default;
        _window = window;
        _windowPeriod = FindPeriod(window.Ordinal);
        if (_windowPeriod is { } period)
            BeginRuns(period);
    }

    /// <summary>Adds what was recorded one by one to the tallies.</summary>
    public void CloseRun()
    {
        if (_run.Total == 0)
            return;
        PeriodTally<TQuantity, TSum> period = _run.Period!;
        TakeNoted(period, journal: null);
        if (!period.Whole.TryAddSmall(in _run))
        {
            period.Whole.Add(_run.Total, _run.Qualified, in _run.Sum);
            HasLargeSum = true;
        }

        Counts.Accept(_run.Total, _window.Marks);
        BeginRuns(period);
    }

    /// <summary>
    /// Takes an event in the window into the run; returns false, with nothing taken, where there is more to do than to add
    /// and to note numbers. Never throws and allocates nothing.
    /// </summary>
    /// <param name="fields">The event.</param>
    /// <param name="nowTicks">The time of the clock; 0 where that is not known, and no window holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeInRun(in EventFields<TActor, TId, TQuantity> fields, long nowTicks)
    {
        if (!_run.Covers(fields.OccurredAt) || !_window.IsValidAt(nowTicks) || (_hasDistinct && !CanNote(in fields)) ||
            !_run.TryAdd(fields.IsQualified, fields.Quantity))
        {
            return false;
        }

        if (_hasDistinct)
            Note(in fields, ref _noted);
        _run.Count(1);
        return true;
    }

    /// <summary>Notes an event of a batch, whose values have their numbers.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="noted">How many are noted; at most <see cref="MostNoted"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(in EventFields<TActor, TId, TQuantity> fields, ref int noted)
    {
        if (_hasDimensions)
        {
            ref NotedNumbers numbers = ref _notedNumbers[noted];
            numbers.IsQualified = fields.IsQualified;
            numbers.Quantity = fields.Quantity;
        }

        if (_hasActor)
        {
            ref NotedActor<TActor> actor = ref _notedActors[noted];
            actor.Actor = fields.Actor.Value;
            actor.Hash = HashOf(ref actor.Actor);
            if (!_estimatesActors)
                Actors.Prefetch((uint)actor.Hash);
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
    /// <param name="period">The period of all of them.</param>
    /// <param name="noted">How many.</param>
    public void TakeNoted(PeriodTally<TQuantity, TSum> period, int noted)
    {
        _noted = noted;
        TakeNoted(period, _journal);
    }

    /// <summary>
    /// Takes the actors and the slices of the events that were recorded one by one, where no more of them could be noted;
    /// returns whether it was so.
    /// </summary>
    public bool TryMakeRoomToNote()
    {
        if (_noted < MostNoted)
            return false;
        TakeNoted(_run.Period!, journal: null);
        if (HasLargeSum)
            CloseRun();
        return true;
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
    private void TakeNoted(PeriodTally<TQuantity, TSum> period, BatchJournal<TQuantity, TSum>? journal)
    {
        if (!_hasDimensions)
        {
            if (_estimatesActors)
                TakeNotedHashes(period.Whole.Sketch!);
            else
                TakeNotedActors(period, journal);
            return;
        }

        for (; _takenOfNoted < _noted; _takenOfNoted++)
        {
            ref readonly NotedNumbers numbers = ref _notedNumbers[_takenOfNoted];
            ref NotedActor<TActor> actor = ref _notedActors[_takenOfNoted];
            bool hasActor = _hasActor && numbers.IsQualified;
            int number = hasActor ? TakeActor(period, ref actor.Actor, actor.Hash, journal) : -1;
            ReadOnlySpan<int> values = ValuesOfNoted(_takenOfNoted);
            for (int i = 0; i < values.Length; i++)
                TakeSlice(period, i, values[i], numbers.IsQualified, numbers.Quantity, hasActor, number, actor.Hash, journal);
        }

        ForgetNoted();
    }

    private void TakeNotedActors(PeriodTally<TQuantity, TSum> period, BatchJournal<TQuantity, TSum>? journal)
    {
        Span<NotedActor<TActor>> actors = _notedActors.AsSpan(0, _noted);
        while (!actors.IsEmpty)
        {
            actors = actors[Actors.CountSeen(actors, period.Ordinal)..];
            if (!actors.IsEmpty)
            {
                TakeActor(period, ref actors[0].Actor, actors[0].Hash, journal);
                actors = actors[1..];
            }
        }

        ForgetNoted();
    }

    // Never of a batch, which adds hashes to the sketch without noting them.
    private void TakeNotedHashes(HyperLogLog sketch)
    {
        byte[] registers = sketch.RegistersToRaise();
        foreach (ref readonly NotedActor<TActor> actor in _notedActors.AsSpan(0, _noted))
        {
            if (registers.Length > 0)
                sketch.Raise(registers, actor.Hash, isCounted: true);
            else
                sketch.Add(actor.Hash);
        }

        ForgetNoted();
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

    private struct NotedNumbers
    {
        public TQuantity Quantity;
        public bool IsQualified;
    }
}

/// <summary>The actor of an event, and its hash: whoever asks for the row first waits for it.</summary>
internal struct NotedActor<TActor>
{
    public TActor Actor;
    public ulong Hash;
}
