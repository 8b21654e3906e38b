namespace NorthStar.Aggregation;

/// <summary>The tally of one period and those of its slices: one per dimension and value.</summary>
internal sealed class PeriodTally<TQuantity, TSum>(MetricShape shape, int ordinal)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    // By dimension, then by the dense number of the value; null where the value did not occur.
    private readonly Tally<TQuantity, TSum>?[][] _slices = NewSlices(shape.Dimensions);

    /// <summary>The index of the period in the spine.</summary>
    public int Ordinal => ordinal;

    public Tally<TQuantity, TSum> Whole { get; } = new(shape);

    /// <summary>The qualified events of each actor by the ordinal of the local day; empty where days are not kept.</summary>
    public SortedDictionary<int, ActionCounts> Days { get; } = [];

    public IEnumerable<(int Value, Tally<TQuantity, TSum> Tally)> Slices(int dimension)
    {
        Tally<TQuantity, TSum>?[] slices = _slices[dimension];
        for (int value = 0; value < slices.Length; value++)
        {
            if (slices[value] is { } slice)
                yield return (value, slice);
        }
    }

    public bool HasSlice(int dimension, int value) => FindSlice(dimension, value) is not null;

    public Tally<TQuantity, TSum>? FindSlice(int dimension, int value)
    {
        Tally<TQuantity, TSum>?[] slices = _slices[dimension];
        return (uint)value < (uint)slices.Length ? slices[value] : null;
    }

    public Tally<TQuantity, TSum> Slice(int dimension, int value) => FindSlice(dimension, value) ?? NewSlice(dimension, value);

    public void RemoveSlice(int dimension, int value) => _slices[dimension][value] = null;

    public ActionCounts Day(int ordinal)
    {
        if (!Days.TryGetValue(ordinal, out ActionCounts? day))
            Days.Add(ordinal, day = new ActionCounts());
        return day;
    }

    /// <summary>The largest magnitude of a sum in this period.</summary>
    public double Magnitude()
    {
        double largest = TSum.Magnitude(Whole.Sum.Value);
        for (int dimension = 0; dimension < _slices.Length; dimension++)
        {
            foreach ((_, Tally<TQuantity, TSum> slice) in Slices(dimension))
                largest = Math.Max(largest, TSum.Magnitude(slice.Sum.Value));
        }

        return largest;
    }

    /// <summary>Settles every sum in this period; returns whether all are within range.</summary>
    public bool Settle() => Whole.Settle() && Enumerable.Range(0, _slices.Length).All(i => Slices(i).All(slice => slice.Tally.Settle()));

    private Tally<TQuantity, TSum> NewSlice(int dimension, int value)
    {
        ref Tally<TQuantity, TSum>?[] slices = ref _slices[dimension];
        if (value >= slices.Length)
            Array.Resize(ref slices, Math.Max(value + 1, slices.Length * 2));
        return slices[value] = new Tally<TQuantity, TSum>(shape);
    }

    private static Tally<TQuantity, TSum>?[][] NewSlices(int dimensions)
    {
        var slices = new Tally<TQuantity, TSum>?[dimensions][];
        Array.Fill(slices, []);
        return slices;
    }
}
