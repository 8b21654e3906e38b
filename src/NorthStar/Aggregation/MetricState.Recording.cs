using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// What a seated thread does with its part: events of a divisible metric, one by one or in batches.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    private readonly bool _hasActor;
    private readonly bool _estimatesActors;
    private readonly bool _hasDimensions;

    // What the batch that is being recorded puts back where it fails.
    private readonly BatchJournal<TQuantity, TSum> _journal = new();
    private readonly EventCounts _countsBefore = new();
    private readonly int[] _valuesBefore;
    private int _actorsBefore;
    private bool _hadLargeSum;

    /// <summary>
    /// Whether a sum is no longer small: that of a slice, in which positive and negative quantities need not cancel out as
    /// in the whole, or that of a period with all its runs.
    /// </summary>
    public bool HasLargeSum { get; private set; }

    /// <summary>What the batch that is being recorded has changed so far.</summary>
    public BatchJournal<TQuantity, TSum> Journal => _journal;

    /// <summary>Takes an event of a divisible metric; returns false, with nothing taken, where a sum would not stay small or the quantity is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(
        PeriodTally<TQuantity, TSum> period,
        in EventFields<TActor, TId, TQuantity> fields,
        EventMarks marks,
        BatchJournal<TQuantity, TSum>? journal)
    {
        if (!TryCount(period, fields.IsQualified, fields.Quantity, journal))
            return false;
        TakeDistinct(period, in fields, journal);
        Counts.Accept(1, marks);
        return true;
    }

    /// <summary>Adds to the count and the sum of a period; returns false, with nothing added, where a sum would not stay small or the quantity is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCount(PeriodTally<TQuantity, TSum> period, bool isQualified, TQuantity quantity, BatchJournal<TQuantity, TSum>? journal)
    {
        if (journal is not null)
            period.Whole.SaveIn(journal);
        return !HasLargeSum && period.Whole.TryAddSmall(isQualified, quantity);
    }

    /// <summary>Removes a period into which nothing was taken after all.</summary>
    public void RemoveIfEmpty(PeriodTally<TQuantity, TSum> period)
    {
        if (period.Whole.Total > 0)
            return;
        _periods.Remove(period.Ordinal);
        ForgetPlaces();
    }

    /// <summary>Takes what an event adds beside the count and the sum of its period: its actor, and all of its slices.</summary>
    private void TakeDistinct(
        PeriodTally<TQuantity, TSum> period, in EventFields<TActor, TId, TQuantity> fields, BatchJournal<TQuantity, TSum>? journal)
    {
        var e = new NotedEvent<TActor, TQuantity> { Period = period.Ordinal, IsQualified = fields.IsQualified, Quantity = fields.Quantity };
        if (fields.IsQualified && _hasActor)
        {
            e.Actor = fields.Actor.Value;
            e.Hash = HashOf(ref e.Actor);
            if (!_estimatesActors)
                e.Number = Actors.NumberIn(ref e.Actor, (uint)e.Hash, e.Period);
        }

        if (_hasDimensions)
            NumberValues(in fields, _valuesOfEvent, 0, 1);
        int added = TakeActor(period.Whole, in e, journal);
        for (int i = 0; i < _valuesOfEvent.Length; i++)
            added += TakeSlice(period, i, _valuesOfEvent[i], in e, journal);
        LooksAtOnce &= added == 0;
    }

    /// <summary>Takes a slice of an event whose actor and values have their numbers; returns 1 where its actor may be new in it, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeSlice(
        PeriodTally<TQuantity, TSum> period, int dimension, int value, ref readonly NotedEvent<TActor, TQuantity> e, BatchJournal<TQuantity, TSum>? journal)
    {
        Tally<TQuantity, TSum> slice = period.FindSlice(dimension, value) ?? NewSlice(period, dimension, value);
        if (journal is not null)
            slice.SaveIn(journal);
        if (!slice.TryAddSmall(e.IsQualified, e.Quantity))
            AddLarge(slice, in e);
        return TakeActor(slice, in e, journal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLarge(Tally<TQuantity, TSum> slice, ref readonly NotedEvent<TActor, TQuantity> e)
    {
        slice.Add(e.IsQualified, e.Quantity);
        HasLargeSum = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeActor(Tally<TQuantity, TSum> tally, ref readonly NotedEvent<TActor, TQuantity> e, BatchJournal<TQuantity, TSum>? journal)
    {
        if (_estimatesActors)
            return EstimateActor(tally, in e, journal);
        return _hasActor ? tally.AddActor(e.Number, e.IsQualified ? 1 : 0, journal) : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EstimateActor(Tally<TQuantity, TSum> tally, ref readonly NotedEvent<TActor, TQuantity> e, BatchJournal<TQuantity, TSum>? journal) =>
        e.IsQualified && tally.EstimateActor(e.Hash, journal) ? 1 : 0;

    /// <summary>Begins a run of events in the window; it covers none where the window does not hold, or has had no event yet.</summary>
    public PeriodRun<TQuantity, TSum> NewRun(long nowTicks)
    {
        if (!TSum.IsPlainData || _windowPeriod is not { } period || !_window.IsValidAt(nowTicks))
            return default;
        period.Whole.SaveIn(_journal);
        return new(period, _window.StartTicks, _window.LengthTicks, Shape.HasQuantity);
    }

    /// <summary>Adds a run up; returns false where a sum would not stay small.</summary>
    public bool TryAddRun(ref readonly PeriodRun<TQuantity, TSum> run)
    {
        if (run.Total == 0)
            return true;
        if (!run.Period!.Whole.TryAddSmall(in run))
            return false;
        Counts.Accept(run.Total, _window.Marks);
        return true;
    }

    /// <summary>Begins a batch.</summary>
    /// <param name="events">How many events it has.</param>
    public void BeginBatch(int events)
    {
        CloseRun();
        _journal.Begin(events);
        _countsBefore.CopyFrom(Counts);
        _actorsBefore = Actors.Count;
        for (int i = 0; i < _valuesBefore.Length; i++)
            _valuesBefore[i] = Dimensions[i].Count;
        _hadLargeSum = HasLargeSum;
    }

    public void EndBatch(bool takesBack)
    {
        if (takesBack)
            TakeBack();
        _journal.End();
    }

    private void TakeBack()
    {
        ForgetNoted();
        _journal.TakeBack();
        foreach ((int period, int dimension, int value) in _journal.NewSlices)
            _periods[period].RemoveSlice(dimension, value);
        foreach (int ordinal in _journal.NewPeriods)
            _periods.Remove(ordinal);
        ForgetPlaces();
        Actors.TruncateTo(_actorsBefore);
        for (int i = 0; i < _valuesBefore.Length; i++)
            Dimensions[i].TruncateTo(_valuesBefore[i]);
        Counts.CopyFrom(_countsBefore);
        HasLargeSum = _hadLargeSum;
    }

    /// <summary>The hash of an actor in the table of actors or, where they are estimated, in the sketch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong HashOf(ref TActor actor) => _estimatesActors ? StableHash.Of(actor) : SeededKeys.HashOf(ref actor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NumberValues(in EventFields<TActor, TId, TQuantity> fields, int[] numbers, int first, int step)
    {
        numbers[first] = Dimensions[0].NearNumberOf(fields.Dimension(0));
        if (fields.HasManyDimensions)
        {
            for (int i = 1; i < Dimensions.Length; i++)
                numbers[first + (i * step)] = Dimensions[i].NearNumberOf(fields.Dimension(i));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Tally<TQuantity, TSum> NewSlice(PeriodTally<TQuantity, TSum> period, int dimension, int value)
    {
        if (_journal.IsOpen)
            _journal.NewSlices.Add((period.Ordinal, dimension, value));
        return period.Slice(dimension, value);
    }
}
