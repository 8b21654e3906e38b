namespace NorthStar.Aggregation;

/// <summary>What is counted of one period, or of one slice of it.</summary>
internal sealed class Tally<TQuantity, TSum>
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private TSum _sum;
    private Stack<TQuantity>? _excess;
    private Stack<TQuantity>? _shortfall;

    public long Total { get; private set; }

    public long Qualified { get; private set; }

    public ref readonly TSum Sum => ref _sum;

    public ActorSet Actors { get; } = new();

    public void Add(TQuantity quantity, bool isQualified, int actor)
    {
        Total++;
        if (!isQualified)
            return;
        if (!_sum.TryAdd(quantity))
            SetAside(quantity);
        Qualified++;
        if (actor >= 0)
            Actors.Add(actor);
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

    public void Add(Tally<TQuantity, TSum> other, ReadOnlySpan<int> actorNumbers)
    {
        Add(other.Total, other.Qualified, in other.Sum);
        foreach (int actor in other.Actors)
            Actors.Add(actorNumbers[actor]);
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
