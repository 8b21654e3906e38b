namespace NorthStar.Aggregation;

/// <summary>What is counted of one period, or of one slice of it.</summary>
internal sealed class Tally<TQuantity, TSum>(MetricShape shape)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private TSum _sum;
    private Stack<TQuantity>? _excess;
    private Stack<TQuantity>? _shortfall;

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
        Total++;
        if (!isQualified)
            return;
        if (!_sum.TryAdd(row.Quantity))
            SetAside(row.Quantity);
        Qualified++;
        if (Sketch is not null)
        {
            Sketch.Add(actorHash);
        }
        else if (row.Actor >= 0)
        {
            Actors.Add(row.Actor);
            Actions?.Add(row.Actor, 1);
        }

        if (row.Group >= 0)
            Groups!.Add(row.Group);
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
