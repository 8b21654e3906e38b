using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// What is left to take of an event that is counted, its actor and its slices: noted, so that many rows of the table of actors
// are on their way from memory at a time; or taken at once, while the actors that come are known.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    /// <summary>The most events that are noted at a time.</summary>
    public const int MostNoted = 32;

    // While all noted quantities are at most that large, a slice that gets all of them stays small enough to be folded.
    private static readonly double s_mostNotedMagnitude = TSum.Limit * SmallTotal.Share / MostNoted;

    // Events that are counted, but whose actors and slices are not yet taken.
    private readonly NotedEvent<TActor, TQuantity>[] _notedEvents = new NotedEvent<TActor, TQuantity>[MostNoted];
    private readonly int[] _notedValues;
    private int _noted;

    // Whether nothing was new about the actors and slices that were taken last.
    private bool _looksAtOnce;

    // Where the memory comes to its end in the middle of them, the next call goes on from here.
    private int _takenOfNoted;

    /// <summary>Notes an event that is counted, and whose values have their numbers, where it has an actor or dimensions.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="period">The ordinal of its period.</param>
    /// <param name="noted">How many are noted; at most <see cref="MostNoted"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(in EventFields<TActor, TId, TQuantity> fields, int period, ref int noted)
    {
        if (!fields.HasActor && !fields.HasDimensions)
            return;
        ref NotedEvent<TActor, TQuantity> e = ref _notedEvents[noted];
        e.Period = period;
        if (fields.HasDimensions)
        {
            e.IsQualified = fields.IsQualified;
            e.Quantity = fields.Quantity;
        }

        if (fields.HasActor)
        {
            TActor actor = fields.Actor.Value;
            ulong hash = HashOf(ref actor);
            if (!_estimatesActors)
                Actors.Prefetch((uint)hash);
            e.Actor = actor;
            e.Hash = hash;
        }

        // Without dimensions the next one takes the place of one that is not qualified. Nobody can predict which ones are.
        noted += fields.IsQualified | fields.HasDimensions ? 1 : 0;
    }

    /// <summary>
    /// Takes the actor and the slices of an event in the window, or notes them where something may be new about them: then
    /// it would have to wait for the row of the actor, and the next events with it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeOrNote(in EventFields<TActor, TId, TQuantity> fields)
    {
        if (!fields.HasActor && !fields.HasDimensions)
            return;
        if (_looksAtOnce)
        {
            if (TryTakeAtOnce(in fields))
                return;
            _looksAtOnce = false;
        }

        Note(in fields, _window.Ordinal, ref _noted);
    }

    /// <summary>Takes the actor and the slices of an event in the window; returns false, with nothing taken, where something may be new about them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeAtOnce(in EventFields<TActor, TId, TQuantity> fields)
    {
        int number = -1;
        if (fields.HasActor)
        {
            TActor actor = fields.Actor.Value;
            ulong hash = HashOf(ref actor);
            if (_estimatesActors)
                return !fields.HasDimensions && (_windowPeriod!.Whole.Sketch!.Knows(hash) | !fields.IsQualified);
            if (!(Actors.IsSeen(ref actor, (uint)hash, _window.Ordinal, out number) | !fields.IsQualified))
                return false;
        }

        return !fields.HasDimensions || TryTakeSlicesAtOnce(in fields, number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeSlicesAtOnce(in EventFields<TActor, TId, TQuantity> fields, int actor)
    {
        PeriodTally<TQuantity, TSum> period = _windowPeriod!;
        ReadOnlySpan<int> values = ValuesOfNoted(_noted);
        bool hasActor = fields.HasActor & fields.IsQualified;
        for (int i = 0; i < values.Length; i++)
        {
            if (period.FindSlice(i, values[i]) is not { } slice ||
                (hasActor && !slice.Actors.Contains(actor)) ||
                !slice.HasSmallRoomFor(fields.Quantity))
            {
                return false;
            }
        }

        for (int i = 0; i < values.Length; i++)
            period.FindSlice(i, values[i])!.TryAddSmall(fields.IsQualified, fields.Quantity);
        return true;
    }

    /// <summary>Gives the values of an event that is about to be noted their numbers, adding those that are new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NumberNoted(in EventFields<TActor, TId, TQuantity> fields, int noted)
    {
        if (fields.HasDimensions)
            NumberValues(in fields, ValuesOfNoted(noted));
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
        if (!fields.HasActor && !fields.HasDimensions)
            return true;
        if (_noted == MostNoted || (fields.HasActor && !fields.Actor.IsPresent))
            return false;
        return !fields.HasDimensions ||
            (TSum.Magnitude(fields.Quantity) <= s_mostNotedMagnitude && TryNumberValues(in fields, ValuesOfNoted(_noted)));
    }

    private Span<int> ValuesOfNoted(int noted) => _notedValues.AsSpan(noted * Dimensions.Length, Dimensions.Length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeNoted(BatchJournal<TQuantity, TSum>? journal)
    {
        _looksAtOnce = true;
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

            _looksAtOnce &= sketch!.Knows(e.Hash);
            if (registers.Length > 0)
                sketch.Raise(registers, e.Hash, isCounted: true);
            else
                sketch.Add(e.Hash);
        }
    }

    private void ForgetNoted()
    {
        _noted = 0;
        _takenOfNoted = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNumberValues(in EventFields<TActor, TId, TQuantity> fields, Span<int> numbers)
    {
        // The first one, which is often the only one, is in registers.
        if (!Dimensions[0].TryFindNear(fields.Dimension(0), out numbers[0]))
            return false;
        for (int i = 1; i < numbers.Length; i++)
        {
            if (!Dimensions[i].TryFindNear(fields.Dimension(i), out numbers[i]))
                return false;
        }

        return true;
    }
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
