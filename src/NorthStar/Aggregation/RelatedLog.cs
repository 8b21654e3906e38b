namespace NorthStar.Aggregation;

/// <summary>An accepted event of another type, in numbers.</summary>
/// <param name="Source">Its place in <see cref="MetricDefinition.RelatedEvents"/>.</param>
/// <param name="Ticks">When it happened, in UTC.</param>
/// <param name="Actor">The number of its actor, or -1.</param>
/// <param name="Correlation">The number of its correlation key, or -1.</param>
/// <param name="Id">Its event id; missing where the event has none.</param>
/// <param name="IsCorrection">Whether a period which it can change was final when it was accepted.</param>
internal readonly record struct RelatedRow(int Source, long Ticks, int Actor, int Correlation, KeyValue Id, bool IsCorrection);

/// <summary>The events of other types that the metric depends on, as long as they can matter.</summary>
internal sealed class RelatedLog(MetricShape shape)
{
    private readonly Relation[][] _relations = [.. shape.Definition.RelatedEvents.Select(related => related.Relations.ToArray())];
    private readonly List<RelatedRow> _rows = [];
    private readonly Dictionary<(int Source, KeyValue Id), int> _rowOf = [];
    private readonly RowIndex _ofCorrelation = new();
    private readonly Dictionary<int, long> _firstBases = [];
    private readonly HashSet<int> _confirming = [];

    /// <summary>The keys that events of the metric share with those of other types.</summary>
    public KeyTable<KeyValue> Correlations { get; } = new();

    public IReadOnlyList<RelatedRow> Rows => _rows;

    /// <summary>When each actor's activation began: the earliest base event ever. Outlives the retained periods.</summary>
    public IReadOnlyDictionary<int, long> FirstBases => _firstBases;

    /// <summary>The row of an event with this id, or -1.</summary>
    public int RowOf(int source, KeyValue id) => id.IsPresent && _rowOf.TryGetValue((source, id), out int row) ? row : -1;

    /// <summary>Notes that another part took the event in time.</summary>
    public void ClearCorrection(int row) => _rows[row] = _rows[row] with { IsCorrection = false };

    public void Add(in RelatedRow row)
    {
        if (row.Id.IsPresent)
            _rowOf.Add((row.Source, row.Id), _rows.Count);
        _ofCorrelation.Add(row.Correlation);
        _rows.Add(row);
        if (_relations[row.Source].Any(relation => relation.Kind == RelationKind.ActivationBase))
            AddBase(row.Actor, row.Ticks);
    }

    public void AddBase(int actor, long ticks)
    {
        if (!_firstBases.TryGetValue(actor, out long first) || ticks < first)
            _firstBases[actor] = ticks;
    }

    /// <summary>Whether the related events let an event that passes quality count.</summary>
    public bool IsQualified<TQuantity>(in EventRow<TQuantity> row)
        where TQuantity : unmanaged
    {
        for (int source = 0; source < _relations.Length; source++)
        {
            foreach (Relation relation in _relations[source])
            {
                if (relation.Kind == RelationKind.Confirms && CountInWindow(relation, source, in row) < relation.AtLeast)
                    return false;
                if (relation.Kind == RelationKind.Disqualifies && CountInWindow(relation, source, in row) > 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Forgets the events before an instant: those of the retained periods come later, and a window only reaches forward.</summary>
    public void RemoveBefore(long ticks)
    {
        if (!_rows.Exists(row => row.Ticks < ticks))
            return;

        RelatedRow[] kept = [.. _rows.Where(row => row.Ticks >= ticks)];
        _rows.Clear();
        _rowOf.Clear();
        _ofCorrelation.Clear();
        foreach (RelatedRow row in kept)
            Add(in row);
    }

    private int CountInWindow<TQuantity>(Relation relation, int source, in EventRow<TQuantity> row)
        where TQuantity : unmanaged
    {
        _confirming.Clear();
        int found = 0;
        foreach (int number in _ofCorrelation.RowsOf(row.Correlation))
        {
            RelatedRow related = _rows[number];
            bool isInWindow = related.Source == source && related.Ticks >= row.Ticks && related.Ticks - row.Ticks <= relation.Within.Ticks;
            if (isInWindow && (!relation.ByOtherActors || (related.Actor != row.Actor && _confirming.Add(related.Actor))))
                found++;
        }

        return found;
    }
}
