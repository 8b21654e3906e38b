namespace NorthStar.Aggregation;

/// <summary>What is counted of one period, or of one slice of it.</summary>
internal sealed class Tally<TQuantity, TSum>
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private TSum _sum;

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
            throw new OverflowException();
        Qualified++;
        if (actor >= 0)
            Actors.Add(actor);
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
}
