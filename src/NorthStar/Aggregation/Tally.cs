using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>What is counted of one period, or of one slice of it.</summary>
internal sealed class Tally<TQuantity, TSum>(MetricShape shape)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private TSum _sum;
    private Stack<TQuantity>? _excess;
    private Stack<TQuantity>? _shortfall;
    private long _batch;
    private int _placeInBatch;
    private long _batchOfCopy;

    public long Total { get; private set; }

    public long Qualified { get; private set; }

    public ref readonly TSum Sum => ref _sum;

    /// <summary>The actors of the qualified events; empty where they are estimated.</summary>
    public ActorSet Actors { get; } = new();

    public HyperLogLog? Sketch { get; } = shape.EstimatesActors ? new HyperLogLog(shape.Definition.SketchPrecision) : null;

    public ActorSet? Groups { get; } = shape.HasGroups ? new() : null;

    public ActionCounts? Actions { get; } = shape.KeepsActions ? new() : null;

    public void Add(in EventRow<TQuantity> row, bool isQualified, ulong actorHash)
    {
        Add(isQualified, row.Quantity);
        if (!isQualified)
            return;
        if (Sketch is not null)
            EstimateActor(actorHash, journal: null);
        if (row.Actor >= 0)
        {
            Actors.Add(row.Actor);
            Actions?.Add(row.Actor, 1);
        }

        if (row.Group >= 0)
            Groups!.Add(row.Group);
    }

    /// <summary>Adds to the counts and the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(bool isQualified, TQuantity quantity)
    {
        Total++;
        if (!isQualified)
            return;
        Qualified++;
        if (!_sum.TryAdd(quantity))
            SetAside(quantity);
    }

    /// <summary>Adds to the counts and the sum; returns false, with nothing added, where the sum would not stay small or the quantity is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAddSmall(bool isQualified, TQuantity quantity)
    {
        long times = isQualified ? 1 : 0;
        if (!TSum.IsValid(quantity) || !_sum.TryAddSmall(Quantities.Times(quantity, times)))
            return false;
        Qualified += times;
        Total++;
        return true;
    }

    /// <summary>Adds a valid quantity for which there is <see cref="HasSmallRoomFor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddKnown(bool isQualified, TQuantity quantity)
    {
        long times = isQualified ? 1 : 0;
        _sum.TryAddSmall(Quantities.Times(quantity, times));
        Qualified += times;
        Total++;
    }

    /// <summary>Whether the sum stays small with a quantity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasSmallRoomFor(TQuantity quantity)
    {
        TSum sum = _sum;
        return sum.TryAddSmall(quantity);
    }

    /// <summary>Adds a run; returns false, with nothing added, where the sum would not stay small.</summary>
    public bool TryAddSmall(ref readonly PeriodRun<TQuantity, TSum> run)
    {
        if (!_sum.TryAddSmall(run.Sum))
            return false;
        Total += run.Total;
        Qualified += run.Qualified;
        return true;
    }

    /// <summary>Adds an actor; returns 1 where it is new, otherwise 0.</summary>
    /// <param name="actor">Its number.</param>
    /// <param name="times">1, or 0 where the event is not qualified and nothing is added.</param>
    /// <param name="journal">The batch, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AddActor(int actor, int times, BatchJournal<TQuantity, TSum>? journal)
    {
        int isNew = Actors.Add(actor, times);
        journal?.NewActor(_placeInBatch, actor, isNew);
        return isNew;
    }

    /// <summary>Adds an actor that is estimated; returns whether that may have changed something.</summary>
    /// <param name="actorHash">The hash of its key.</param>
    /// <param name="journal">The batch, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EstimateActor(ulong actorHash, BatchJournal<TQuantity, TSum>? journal)
    {
        if (Sketch!.Knows(actorHash))
            return false;
        AddToSketch(actorHash, journal);
        return true;
    }

    /// <summary>Adds the hash of the key of an actor to the sketch.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddToSketch(ulong actorHash, BatchJournal<TQuantity, TSum>? journal)
    {
        SketchChange change = Sketch!.Add(actorHash);
        if (journal is not null && change.Kind != SketchChangeKind.None)
            journal.Changed(_placeInBatch, change);
    }

    /// <summary>
    /// The registers of the sketch, for a long batch that will raise many of them and has a copy to put back; empty where the
    /// batch is short, or the sketch has its exact form.
    /// </summary>
    public byte[] RegistersToRaise(BatchJournal<TQuantity, TSum> journal)
    {
        if (!journal.IsLong)
            return [];
        byte[] registers = Sketch!.RegistersToRaise();
        if (registers.Length > 0 && _batchOfCopy != journal.Batch)
        {
            _batchOfCopy = journal.Batch;
            journal.Copy(_placeInBatch, registers);
        }

        return registers;
    }

    /// <summary>Sees to it that the batch can put this tally back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SaveIn(BatchJournal<TQuantity, TSum> journal)
    {
        if (_batch != journal.Batch)
            journal.Save(this);
    }

    /// <summary>Notes that this tally was saved for a batch; returns what it held.</summary>
    public SavedTally<TQuantity, TSum> SaveFor(long batch, int place)
    {
        _batch = batch;
        _placeInBatch = place;
        return new(this, Total, Qualified, _sum.Copy(), Sketch?.Form());
    }

    /// <summary>Puts back the numbers and the form of the sketch; its registers and the actors are put back before.</summary>
    public void PutBack(in SavedTally<TQuantity, TSum> saved)
    {
        Total = saved.Total;
        Qualified = saved.Qualified;
        _sum = saved.Sum;
        Sketch?.PutBack(saved.SketchForm);
    }

    /// <summary>
    /// Adds what did not fit in the order in which it came; returns whether all of it fits now. Whether it does depends on
    /// the total alone: while the sum is too high for the next positive quantity, it has room for every negative one.
    /// </summary>
    public bool Settle()
    {
        while (TryAddNext(_excess) || TryAddNext(_shortfall))
        {
        }

        return _excess is not { Count: > 0 } && _shortfall is not { Count: > 0 };
    }

    public void Add(Tally<TQuantity, TSum> other, ReadOnlySpan<int> actorNumbers, ReadOnlySpan<int> groupNumbers)
    {
        Add(other.Total, other.Qualified, in other.Sum);
        Actors.Add(other.Actors, actorNumbers);
        Sketch?.Union(other.Sketch!);
        Groups?.Add(other.Groups!, groupNumbers);
        Actions?.Add(other.Actions!, actorNumbers);
    }

    public void Add(long total, long qualified, in TSum sum)
    {
        if (!_sum.TryAdd(in sum))
            throw new OverflowException();
        Total += total;
        Qualified += qualified;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetAside(TQuantity quantity)
    {
        bool isPositive = Comparer<TQuantity>.Default.Compare(quantity, default) > 0;
        (isPositive ? _excess ??= new() : _shortfall ??= new()).Push(quantity);
    }

    private bool TryAddNext(Stack<TQuantity>? quantities)
    {
        if (quantities is null || !quantities.TryPeek(out TQuantity next) || !_sum.TryAdd(next))
            return false;
        quantities.Pop();
        return true;
    }
}
