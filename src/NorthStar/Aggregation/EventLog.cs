namespace NorthStar.Aggregation;

/// <summary>What an accepted event contributed, so that it can be told apart from a redelivery and be replayed.</summary>
/// <param name="Period">The ordinal of its period in the spine.</param>
/// <param name="Actor">The number of its actor, or -1.</param>
/// <param name="IsQualified">Whether it passed quality.</param>
/// <param name="Quantity">What it adds.</param>
internal readonly record struct EventRow<TQuantity>(int Period, int Actor, bool IsQualified, TQuantity Quantity)
    where TQuantity : unmanaged;

/// <summary>The accepted events of the retained periods by their ids: the duplicate filter.</summary>
internal sealed class EventLog<TId, TQuantity>(int dimensions)
    where TId : notnull
    where TQuantity : unmanaged
{
    private readonly Dictionary<TId, int> _rowOf = [];
    private readonly List<EventRow<TQuantity>> _rows = [];
    private readonly List<int> _dimensionValues = [];

    public int Count => _rowOf.Count;

    public IReadOnlyCollection<TId> Ids => _rowOf.Keys;

    public bool Contains(TId id) => _rowOf.ContainsKey(id);

    public EventRow<TQuantity> Row(TId id, Span<int> dimensionValues)
    {
        int row = _rowOf[id];
        for (int i = 0; i < dimensions; i++)
            dimensionValues[i] = _dimensionValues[(row * dimensions) + i];
        return _rows[row];
    }

    /// <summary>The magnitudes of all quantities together.</summary>
    public double Magnitude<TSum>()
        where TSum : struct, ISum<TSum, TQuantity> => _rows.Sum(row => TSum.Magnitude(row.Quantity));

    public void Add(TId id, in EventRow<TQuantity> row, ReadOnlySpan<int> dimensionValues)
    {
        _rowOf.Add(id, _rows.Count);
        _rows.Add(row);
        foreach (int value in dimensionValues)
            _dimensionValues.Add(value);
    }

    /// <summary>Forgets the events before the given period.</summary>
    public void RemoveBefore(int period)
    {
        List<KeyValuePair<TId, int>> kept = [.. _rowOf.Where(entry => _rows[entry.Value].Period >= period)];
        if (kept.Count == _rowOf.Count)
            return;

        EventRow<TQuantity>[] rows = [.. _rows];
        int[] values = [.. _dimensionValues];
        _rowOf.Clear();
        _rows.Clear();
        _dimensionValues.Clear();
        foreach ((TId id, int row) in kept)
            Add(id, in rows[row], values.AsSpan(row * dimensions, dimensions));
    }
}
