namespace NorthStar.Aggregation;

/// <summary>The accepted events of the retained periods: the duplicate filter, and what is judged again when related events come.</summary>
internal sealed class EventLog<TId, TQuantity>(MetricShape shape)
    where TId : notnull
    where TQuantity : unmanaged
{
    private readonly Dictionary<TId, int>? _rowOf = shape.HasEventIds ? [] : null;
    private readonly List<EventRow<TQuantity>> _rows = [];
    private readonly List<TId> _ids = [];
    private readonly List<int> _dimensionValues = [];
    private readonly RowIndex? _ofPeriod = shape.HasCorrelation ? new() : null;
    private readonly RowIndex? _ofCorrelation = shape.HasCorrelation ? new() : null;
    private readonly RowIndex? _ofActor = shape.Activation is null ? null : new();

    public bool HasIds => shape.HasEventIds;

    public bool HasGroups => shape.HasGroups;

    public bool HasCorrelation => shape.HasCorrelation;

    public int Count => _rows.Count;

    /// <summary>The row of the event with this id, or -1.</summary>
    public int RowOf(TId id) => _rowOf is not null && _rowOf.TryGetValue(id, out int row) ? row : -1;

    /// <summary>Notes that another part took the event in time.</summary>
    public void ClearCorrection(int row) => _rows[row] = _rows[row] with { Marks = _rows[row].Marks & ~EventMarks.Correction };

    public EventRow<TQuantity> Row(int row) => _rows[row];

    /// <summary>The id of a row; of no meaning where the metric has no event ids.</summary>
    public TId Id(int row) => _ids[row];

    public void CopyDimensionValues(int row, Span<int> dimensionValues)
    {
        for (int i = 0; i < dimensionValues.Length; i++)
            dimensionValues[i] = _dimensionValues[(row * shape.Dimensions) + i];
    }

    public RowIndex.Chain RowsOfPeriod(int period) => _ofPeriod!.RowsOf(period);

    public RowIndex.Chain RowsOfCorrelation(int correlation) => _ofCorrelation!.RowsOf(correlation);

    public RowIndex.Chain RowsOfActor(int actor) => _ofActor!.RowsOf(actor);

    /// <summary>The magnitudes of all quantities together.</summary>
    public double Magnitude<TSum>()
        where TSum : struct, ISum<TSum, TQuantity> => _rows.Sum(row => TSum.Magnitude(row.Quantity));

    public void Add(TId id, in EventRow<TQuantity> row, ReadOnlySpan<int> dimensionValues)
    {
        _rowOf?.Add(id, _rows.Count);
        _ids.Add(id);
        _rows.Add(row);
        foreach (int value in dimensionValues)
            _dimensionValues.Add(value);
        _ofPeriod?.Add(row.Period);
        _ofCorrelation?.Add(row.Correlation);
        _ofActor?.Add(row.Actor);
    }

    /// <summary>Forgets the events before the given period.</summary>
    public void RemoveBefore(int period)
    {
        if (!_rows.Exists(row => row.Period < period))
            return;

        EventRow<TQuantity>[] rows = [.. _rows];
        TId[] ids = [.. _ids];
        int[] values = [.. _dimensionValues];
        _rowOf?.Clear();
        _rows.Clear();
        _ids.Clear();
        _dimensionValues.Clear();
        _ofPeriod?.Clear();
        _ofCorrelation?.Clear();
        _ofActor?.Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Period >= period)
                Add(ids[i], in rows[i], values.AsSpan(i * shape.Dimensions, shape.Dimensions));
        }
    }
}
