using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

// What a seated thread does with its part: events of a divisible metric, one by one or in batches.
internal sealed partial class MetricState<TActor, TId, TQuantity, TSum>
{
    /// <summary>The most events whose actors are waited for at a time.</summary>
    public const int MostExpected = 32;

    private readonly bool _hasActor;
    private readonly bool _estimatesActors;
    private readonly bool _tellsActorsApart;
    private readonly bool _hasDimensions;

    // Events of a batch that are counted, but whose rows in the table of actors are still on their way from memory.
    private readonly ExpectedActor[] _expected = new ExpectedActor[MostExpected];
    private readonly int[] _expectedValues;

    // What the batch that is being recorded puts back where it fails.
    private readonly BatchJournal<TQuantity, TSum> _journal = new();
    private readonly EventCounts _countsBefore = new();
    private readonly int[] _valuesBefore;
    private int _actorsBefore;
    private bool _hadLargeSum;

    private PeriodWindow _window;

    // Null until the first event of the period is taken.
    private PeriodTally<TQuantity, TSum>? _windowPeriod;

    // Events in the window that were recorded one by one, and are not yet in the tally of the period.
    private PeriodRun<TQuantity, TSum> _run;

    /// <summary>The latest period in which an event was placed.</summary>
    public ref readonly PeriodWindow Window => ref _window;

    /// <summary>The tally of that period; null until an event of it is taken.</summary>
    public PeriodTally<TQuantity, TSum>? WindowPeriod => _windowPeriod;

    /// <summary>
    /// Whether a sum is no longer small: that of a slice, in which positive and negative quantities need not cancel out as
    /// in the whole, or that of a period with all its runs.
    /// </summary>
    public bool HasLargeSum { get; private set; }

    /// <summary>What the batch that is being recorded has changed so far.</summary>
    public BatchJournal<TQuantity, TSum> Journal => _journal;

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
        Tally<TQuantity, TSum> whole = _run.Period!.Whole;
        if (!whole.TryAddSmall(in _run))
        {
            whole.Add(_run.Total, _run.Qualified, in _run.Sum);
            HasLargeSum = true;
        }

        Counts.Accept(_run.Total, _window.Marks);
        BeginRuns(_run.Period);
    }

    /// <summary>
    /// Takes an event in the window into the run; returns false, with nothing taken, where there is more to do than to add
    /// numbers. Never throws and allocates nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeInRun(in EventFields<TActor, TId, TQuantity> fields, long nowTicks)
    {
        if (!_run.Covers(fields.OccurredAt) || !_window.IsValidAt(nowTicks))
            return false;
        TSum before = _run.Sum;
        if (!_run.TryAdd(fields.IsQualified, fields.Quantity))
            return false;
        if (_hasActor && !TryTakeActor(in fields))
        {
            _run.TakeBack(in before, fields.IsQualified);
            return false;
        }

        _run.Count(1);
        return true;
    }

    /// <summary>Takes an event of a divisible metric; returns false, with nothing taken, where a sum would not stay small or the quantity is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(
        PeriodTally<TQuantity, TSum> period,
        in EventFields<TActor, TId, TQuantity> fields,
        EventMarks marks,
        BatchJournal<TQuantity, TSum>? journal)
    {
        if (journal is not null)
            period.Whole.SaveIn(journal);
        if (HasLargeSum || !period.Whole.TryAddSmall(fields.IsQualified, fields.Quantity))
            return false;
        TakeDistinct(period, in fields, journal);
        Counts.Accept(1, marks);
        return true;
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
        ulong stableHash = 0;
        if (hasActor)
        {
            TActor actor = fields.Actor.Value;
            TakeActor(period, ref actor, _tellsActorsApart ? SeededKeys.HashOf(ref actor) : 0, journal, out number, out stableHash);
        }

        if (_hasDimensions)
        {
            NumberValues(fields.Dimensions, _valuesOfEvent);
            for (int i = 0; i < _valuesOfEvent.Length; i++)
                TakeSlice(period, i, _valuesOfEvent[i], fields.IsQualified, fields.Quantity, hasActor, number, stableHash, journal);
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

    /// <summary>Notes an event of a run whose actor, and whose slices, <see cref="TakeExpected"/> will take.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="count">How many are noted; at most <see cref="MostExpected"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(in EventFields<TActor, TId, TQuantity> fields, ref int count)
    {
        ref ExpectedActor expected = ref _expected[count];
        expected.Actor = fields.Actor.Value;
        if (_tellsActorsApart)
            expected.Hash = Actors.Prefetch(ref expected.Actor);
        expected.IsQualified = fields.IsQualified;
        if (_hasDimensions)
        {
            expected.Quantity = fields.Quantity;
            NumberValues(fields.Dimensions, _expectedValues.AsSpan(count * Dimensions.Length, Dimensions.Length));
            count++;
        }
        else
        {
            // The next one takes the place of one that is not qualified.
            count += fields.IsQualified ? 1 : 0;
        }
    }

    /// <summary>Takes the actors and the slices of the noted events.</summary>
    /// <param name="period">The period of all of them.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TakeExpected(PeriodTally<TQuantity, TSum> period, int count)
    {
        ReadOnlySpan<int> values = _expectedValues;
        foreach (ref ExpectedActor expected in _expected.AsSpan(0, count))
        {
            bool hasActor = _hasActor && expected.IsQualified;
            int number = -1;
            ulong stableHash = 0;
            if (hasActor)
                TakeActor(period, ref expected.Actor, expected.Hash, _journal, out number, out stableHash);
            for (int i = 0; i < Dimensions.Length; i++)
                TakeSlice(period, i, values[i], expected.IsQualified, expected.Quantity, hasActor, number, stableHash, _journal);
            values = values[Dimensions.Length..];
        }
    }

    public void BeginBatch()
    {
        CloseRun();
        _journal.Begin();
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

    private void BeginRuns(PeriodTally<TQuantity, TSum> period)
    {
        _windowPeriod = period;

        // Otherwise each run could make a sum larger that is no longer small.
        _run = TSum.IsPlainData && !HasLargeSum ? new(period, _window.StartTicks, _window.LengthTicks) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeActor(in EventFields<TActor, TId, TQuantity> fields)
    {
        if (!fields.Actor.IsPresent)
            return false;
        if (!fields.IsQualified)
            return true;
        Tally<TQuantity, TSum> whole = _run.Period!.Whole;
        return _estimatesActors
            ? whole.Sketch!.TryAddToRegisters(StableHash.Of(fields.Actor.Value))
            : Actors.TrySee(fields.Actor.Value, _window.Ordinal, whole.Actors);
    }

    /// <summary>Adds an actor to those of a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeActor(
        PeriodTally<TQuantity, TSum> period,
        ref TActor actor,
        uint hash,
        BatchJournal<TQuantity, TSum>? journal,
        out int number,
        out ulong stableHash)
    {
        number = -1;
        stableHash = 0;
        bool isSeen = false;
        if (_estimatesActors)
            stableHash = StableHash.Of(actor);
        else
            number = Actors.NumberIn(ref actor, hash, period.Ordinal, out isSeen);
        if (!isSeen)
            period.Whole.AddActor(number, stableHash, journal);
    }

    private void NumberValues(ReadOnlySpan<DimensionValue> values, Span<int> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = Dimensions[i].NearNumberOf(in values[i]);
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

        if (hasActor)
            slice.AddActor(actor, actorHash, journal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Tally<TQuantity, TSum> NewSlice(PeriodTally<TQuantity, TSum> period, int dimension, int value)
    {
        if (_journal.IsOpen)
            _journal.NewSlices.Add((period.Ordinal, dimension, value));
        return period.Slice(dimension, value);
    }

    private struct ExpectedActor
    {
        public TActor Actor;
        public uint Hash;
        public bool IsQualified;
        public TQuantity Quantity;
    }
}
