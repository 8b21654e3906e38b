namespace NorthStar.Aggregation;

/// <summary>The tally of one period and those of its slices: one per dimension and value.</summary>
internal sealed class PeriodTally<TQuantity, TSum>(int dimensions)
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly Dictionary<int, Tally<TQuantity, TSum>>[] _slices = NewSlices(dimensions);

    public Tally<TQuantity, TSum> Whole { get; } = new();

    public IReadOnlyDictionary<int, Tally<TQuantity, TSum>> Slices(int dimension) => _slices[dimension];

    public Tally<TQuantity, TSum> Slice(int dimension, int value)
    {
        if (!_slices[dimension].TryGetValue(value, out Tally<TQuantity, TSum>? slice))
            _slices[dimension].Add(value, slice = new Tally<TQuantity, TSum>());
        return slice;
    }

    /// <summary>The largest magnitude of a sum in this period.</summary>
    public double Magnitude()
    {
        double largest = TSum.Magnitude(Whole.Sum.Value);
        foreach (Dictionary<int, Tally<TQuantity, TSum>> slices in _slices)
        {
            foreach (Tally<TQuantity, TSum> slice in slices.Values)
                largest = Math.Max(largest, TSum.Magnitude(slice.Sum.Value));
        }

        return largest;
    }

    /// <summary>Settles every sum in this period; returns whether all are within range.</summary>
    public bool Settle() => Whole.Settle() && _slices.All(slices => slices.Values.All(slice => slice.Settle()));

    private static Dictionary<int, Tally<TQuantity, TSum>>[] NewSlices(int dimensions)
    {
        var slices = new Dictionary<int, Tally<TQuantity, TSum>>[dimensions];
        for (int i = 0; i < dimensions; i++)
            slices[i] = [];
        return slices;
    }
}
