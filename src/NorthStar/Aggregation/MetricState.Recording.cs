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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeDistinct(
        PeriodTally<TQuantity, TSum> period, in EventFields<TActor, TId, TQuantity> fields, BatchJournal<TQuantity, TSum>? journal)
    {
        bool hasActor = fields.IsQualified && fields.Actor.IsPresent;
        int number = -1;
        ulong hash = 0;
        if (hasActor)
        {
            TActor actor = fields.Actor.Value;
            hash = HashOf(ref actor);
            number = TakeActor(period, ref actor, hash, journal);
        }

        if (_hasDimensions)
        {
            NumberValues(in fields, _valuesOfEvent);
            for (int i = 0; i < _valuesOfEvent.Length; i++)
                TakeSlice(period, i, _valuesOfEvent[i], fields.IsQualified, fields.Quantity, hasActor, number, hash, journal);
        }
    }

    /// <summary>Begins a run of events in the window; it covers none where the window does not hold, or has had no event yet.</summary>
    public PeriodRun<TQuantity, TSum> NewRun(long nowTicks)
    {
        if (!TSum.IsPlainData || _windowPeriod is not { } period || !_window.IsValidAt(nowTicks))
            return default;
        period.Whole.SaveIn(_journal);
        return new(period, _window.StartTicks, _window.LengthTicks);
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

    /// <summary>Adds an actor to those of a period; returns its number, or -1 where actors are estimated.</summary>
    /// <param name="period">The period.</param>
    /// <param name="actor">Who it is.</param>
    /// <param name="hash">What <see cref="HashOf"/> says.</param>
    /// <param name="journal">The batch, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeActor(
        PeriodTally<TQuantity, TSum> period, ref TActor actor, ulong hash, BatchJournal<TQuantity, TSum>? journal)
    {
        bool isSeen = false;
        int number = _estimatesActors ? -1 : Actors.NumberIn(ref actor, (uint)hash, period.Ordinal, out isSeen);
        if (!isSeen && period.Whole.AddActor(number, hash, journal))
            LooksAtOnce = false;
        return number;
    }

    /// <summary>The hash of an actor in the table of actors or, where they are estimated, in the sketch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong HashOf(ref TActor actor) => _estimatesActors ? StableHash.Of(actor) : SeededKeys.HashOf(ref actor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NumberValues(in EventFields<TActor, TId, TQuantity> fields, Span<int> numbers)
    {
        numbers[0] = Dimensions[0].NearNumberOf(fields.Dimension(0));
        for (int i = 1; i < numbers.Length; i++)
            numbers[i] = Dimensions[i].NearNumberOf(fields.Dimension(i));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeSlice(
        PeriodTally<TQuantity, TSum> period,
        int dimension,
        int value,
        bool isQualified,
        TQuantity quantity,
        bool hasActor,
        int actor,
        ulong actorHash,
        BatchJournal<TQuantity, TSum>? journal)
    {
        Tally<TQuantity, TSum> slice = period.FindSlice(dimension, value) ?? NewSlice(period, dimension, value);
        if (journal is not null)
            slice.SaveIn(journal);
        if (!slice.TryAddSmall(isQualified, quantity))
        {
            slice.Add(isQualified, quantity);
            HasLargeSum = true;
        }

        if (hasActor && slice.AddActor(actor, actorHash, journal))
            LooksAtOnce = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Tally<TQuantity, TSum> NewSlice(PeriodTally<TQuantity, TSum> period, int dimension, int value)
    {
        if (_journal.IsOpen)
            _journal.NewSlices.Add((period.Ordinal, dimension, value));
        return period.Slice(dimension, value);
    }
}
