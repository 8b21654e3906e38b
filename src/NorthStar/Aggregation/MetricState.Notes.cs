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
    private readonly ActorInPeriod[] _unseenActors = new ActorInPeriod[MostNoted];
    private int _noted;

    // By dimension: the slices of the window.
    private readonly NearValues<Tally<TQuantity, TSum>>[] _nearSlices;

    // Where the memory comes to its end in the middle of their slices, the next call goes on from here.
    private int _takenOfNoted;

    /// <summary>Whether nothing was new about the actors and slices that were taken last, so that <see cref="TryTakeKnown"/> is worth a try.</summary>
    public bool LooksAtOnce { get; private set; }

    /// <summary>Notes an event that is counted, and whose values have their numbers, where it has an actor or dimensions.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="period">The ordinal of its period.</param>
    /// <param name="noted">How many are noted; at most <see cref="MostNoted"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note<TReader>(in EventFields<TActor, TId, TQuantity> fields, int period, ref int noted)
    {
        if (!fields.HasActor && !fields.HasDimensions)
            return;
        ref NotedEvent<TActor, TQuantity> e = ref _notedEvents[noted];
        e.Period = period;
        e.IsQualified = fields.IsQualified;
        if (fields.HasDimensions)
            e.Quantity = fields.Quantity;

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
    /// Takes an event in the window of which nothing is new: neither its actor in the period, nor its slices, nor the actor in
    /// them. Otherwise returns false, with nothing taken: the event had better be noted, and the next ones too.
    /// </summary>
    /// <param name="fields">The event.</param>
    /// <param name="run">What it is added to.</param>
    /// <param name="counted">See <see cref="PeriodRun{TQuantity, TSum}.TryAdd"/>.</param>
    /// <param name="journal">The batch, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeKnown<TReader>(in EventFields<TActor, TId, TQuantity> fields, ref PeriodRun<TQuantity, TSum> run, int counted, BatchJournal<TQuantity, TSum>? journal)
    {
        if (!fields.HasActor && !fields.HasDimensions)
            return run.TryAdd(in fields, counted);
        if ((!fields.HasActor || fields.Actor.IsPresent) &&
            KnowsActor<TReader>(in fields, out int actor) &&
            (fields.HasDimensions
                ? TryTakeInSlices<TReader>(in fields, actor, ref run, counted, journal)
                : run.TryAdd(in fields, counted)))
        {
            return true;
        }

        LooksAtOnce = false;
        return false;
    }

    /// <summary>Whether nothing is new about the actor of an event in the window; gives the number of one who is counted exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool KnowsActor<TReader>(in EventFields<TActor, TId, TQuantity> fields, out int number)
    {
        number = -1;
        if (!fields.HasActor)
            return true;
        TActor actor = fields.Actor.Value;
        if (_estimatesActors)
            return KnowsEstimated(actor) | !fields.IsQualified;
        return Actors.IsSeen(ref actor, SeededKeys.HashOf(ref actor), _window.Ordinal, out number) | !fields.IsQualified;
    }

    // A call of its own: what metrics with exact actors never do takes no registers from them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool KnowsEstimated(TActor actor) => _windowPeriod!.Whole.Sketch!.Knows(StableHash.Of(actor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeInSlices<TReader>(
        in EventFields<TActor, TId, TQuantity> fields, int actor, ref PeriodRun<TQuantity, TSum> run, int counted, BatchJournal<TQuantity, TSum>? journal)
    {
        if (KnownSlice<TReader>(in fields, 0, actor) is not { } first)
            return false;
        if (fields.HasManyDimensions)
        {
            for (int i = 1; i < _nearSlices.Length; i++)
            {
                if (KnownSlice<TReader>(in fields, i, actor) is null)
                    return false;
            }
        }

        if (!run.TryAdd(in fields, counted))
            return false;
        TakeKnown<TReader>(first, in fields, journal);
        if (fields.HasManyDimensions)
        {
            for (int i = 1; i < _nearSlices.Length; i++)
                TakeKnown<TReader>(NearSlice<TReader>(i, fields.Dimension(i))!, in fields, journal);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeKnown<TReader>(
        Tally<TQuantity, TSum> slice, in EventFields<TActor, TId, TQuantity> fields, BatchJournal<TQuantity, TSum>? journal)
    {
        if (journal is not null)
            slice.SaveIn(journal);
        slice.AddKnown(fields.IsQualified, fields.Quantity);
    }

    /// <summary>A slice of an event, where it has room and nothing is new about the actor in it; otherwise null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tally<TQuantity, TSum>? KnownSlice<TReader>(in EventFields<TActor, TId, TQuantity> fields, int dimension, int actor) =>
        NearSlice<TReader>(dimension, fields.Dimension(dimension)) is { } slice &&
        (!fields.HasActor || (slice.Actors.Contains(actor) | !fields.IsQualified)) &&
        slice.HasSmallRoomFor(fields.Quantity) ? slice : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tally<TQuantity, TSum>? NearSlice<TReader>(int dimension, DimensionValue value) =>
        _nearSlices[dimension].Find(value) ?? FarSlice(dimension, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Tally<TQuantity, TSum>? FarSlice(int dimension, DimensionValue value)
    {
        if (!Dimensions[dimension].TryFindNear(value, out int number) || _windowPeriod!.FindSlice(dimension, number) is not { } slice)
            return null;
        _nearSlices[dimension].Add(value, slice);
        return slice;
    }

    private void ForgetSlices()
    {
        foreach (NearValues<Tally<TQuantity, TSum>> slices in _nearSlices)
            slices.Clear();
    }

    /// <summary>Gives the values of an event that is about to be noted their numbers, adding those that are new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NumberNoted(in EventFields<TActor, TId, TQuantity> fields, int noted)
    {
        if (fields.HasDimensions)
            NumberValues(in fields, _notedValues, noted, MostNoted);
    }

    /// <summary>Takes the actors and the slices of the noted events of a batch.</summary>
    /// <param name="noted">How many.</param>
    public void TakeNoted(int noted)
    {
        _noted = noted;
        TakeNoted(_journal);
    }

    /// <summary>Adds what was recorded one by one to the tallies, where an event could not be noted or added to the run any more.</summary>
    public void MakeRoomFor(in EventFields<TActor, TId, TQuantity> fields)
    {
        if (_noted == MostNoted)
            TakeNoted(journal: null);
        if (HasLargeSum || !_run.HasRoomFor(fields.Quantity))
            CloseRun();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanNote<TReader>(in EventFields<TActor, TId, TQuantity> fields)
    {
        if (!fields.HasActor && !fields.HasDimensions)
            return true;
        if (_noted == MostNoted || (fields.HasActor && !fields.Actor.IsPresent))
            return false;
        return !fields.HasDimensions ||
            (TSum.Magnitude(fields.Quantity) <= s_mostNotedMagnitude && TryNumberValues(in fields, _noted));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeNoted(BatchJournal<TQuantity, TSum>? journal)
    {
        // Whether an estimated actor is new in a slice is never asked at once.
        LooksAtOnce = !_estimatesActors || !_hasDimensions;
        if (_estimatesActors && !_hasDimensions)
            TakeNotedHashes();
        else
            TakeNotedEvents(journal);
        ForgetNoted();
    }

    private void TakeNotedEvents(BatchJournal<TQuantity, TSum>? journal)
    {
        try
        {
            if (_hasActor)
                LooksAtOnce &= (_estimatesActors ? EstimateNotedActors(journal) : TakeNotedActors(journal)) == 0;
            if (_hasDimensions)
                LooksAtOnce &= TakeNotedSlices(journal) == 0;
        }
        catch (OutOfMemoryException)
        {
            // The table takes actors for seen that are not yet added.
            Actors.ForgetPeriods();
            throw;
        }
    }

    // All over again where the memory came to its end in the middle: who is in a set already is not added twice.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeNotedActors(BatchJournal<TQuantity, TSum>? journal)
    {
        PeriodTally<TQuantity, TSum>? period = null;
        int added = 0;
        int unseen = Actors.NumberAll(_notedEvents.AsSpan(0, _noted), _unseenActors);
        foreach (ref readonly ActorInPeriod actor in _unseenActors.AsSpan(0, unseen))
        {
            if (period is null || period.Ordinal != actor.Period)
                period = PeriodOfNoted(actor.Period);
            added += period.Whole.AddActor(actor.Number, times: 1, journal);
        }

        return added;
    }

    private int EstimateNotedActors(BatchJournal<TQuantity, TSum>? journal)
    {
        int added = 0;
        foreach (ref readonly NotedEvent<TActor, TQuantity> e in _notedEvents.AsSpan(0, _noted))
            added += EstimateActor(PeriodOfNoted(e.Period).Whole, in e, journal);
        return added;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeNotedSlices(BatchJournal<TQuantity, TSum>? journal)
    {
        PeriodTally<TQuantity, TSum>? period = null;
        int[] values = _notedValues;
        int dimensions = _nearSlices.Length;
        int added = 0;
        ReadOnlySpan<NotedEvent<TActor, TQuantity>> events = _notedEvents.AsSpan(0, _noted);
        for (int i = _takenOfNoted; i < events.Length; i++)
        {
            _takenOfNoted = i;
            ref readonly NotedEvent<TActor, TQuantity> e = ref events[i];
            if (period is null || period.Ordinal != e.Period)
                period = PeriodOfNoted(e.Period);
            for (int dimension = 0; dimension < dimensions; dimension++)
                added += TakeSlice(period, dimension, values[(dimension * MostNoted) + i], in e, journal);
        }

        return added;
    }

    // A call of its own: the loops that ask for another period once in a hundred events have more registers then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private PeriodTally<TQuantity, TSum> PeriodOfNoted(int ordinal) => FindPeriod(ordinal)!;

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

            LooksAtOnce &= sketch!.Knows(e.Hash);
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
    private bool TryNumberValues(in EventFields<TActor, TId, TQuantity> fields, int noted)
    {
        // The first one, which is often the only one, is in registers.
        if (!Dimensions[0].TryFindNear(fields.Dimension(0), out _notedValues[noted]))
            return false;
        if (fields.HasManyDimensions)
        {
            for (int i = 1; i < Dimensions.Length; i++)
            {
                if (!Dimensions[i].TryFindNear(fields.Dimension(i), out _notedValues[(i * MostNoted) + noted]))
                    return false;
            }
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

    /// <summary>The number of its actor, once that is known.</summary>
    public int Number;
}
