namespace NorthStar.Aggregation;

/// <summary>The rows of an <see cref="EventLog{TId, TQuantity}"/> by one of their numbers.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<int, List<int>> _rows = [];

    public IReadOnlyList<int> this[int number] => _rows.TryGetValue(number, out List<int>? rows) ? rows : [];

    public void Add(int number, int row)
    {
        if (!_rows.TryGetValue(number, out List<int>? rows))
            _rows.Add(number, rows = []);
        rows.Add(row);
    }

    public void Clear() => _rows.Clear();
}
