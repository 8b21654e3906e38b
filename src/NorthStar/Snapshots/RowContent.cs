using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The kept events in a snapshot, in ascending order of their ids, otherwise of what they hold.</summary>
internal readonly struct RowContent<TActor, TId, TQuantity, TSum>(PeriodSpine spine, PeriodSpine days)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    public void Write(SnapshotWriter writer, EventLog<TId, TQuantity> events, SavedNumbers numbers)
    {
        int[] order = events.HasIds ? ByIds(events) : ByContent(events, numbers);
        writer.Int32(order.Length);
        Span<int> dimensionValues = stackalloc int[numbers.Values.Length];
        foreach (int number in order)
        {
            EventRow<TQuantity> row = events.Row(number);
            if (events.HasIds)
                writer.Value(events.Id(number));
            writer.Int64(row.Ticks);
            writer.Int32(SavedNumbers.Of(row.Actor, numbers.Actors));
            if (events.HasGroups)
                writer.Int32(SavedNumbers.Of(row.Group, numbers.Groups));
            if (events.HasCorrelation)
                writer.Int32(SavedNumbers.Of(row.Correlation, numbers.Correlations));
            writer.Byte((byte)row.Marks);
            writer.Value(row.Quantity);
            events.CopyDimensionValues(number, dimensionValues);
            for (int i = 0; i < dimensionValues.Length; i++)
                writer.Int32(numbers.Values[i][dimensionValues[i]]);
        }
    }

    public void Read(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state, EventLog<TId, TQuantity> events)
    {
        int count = reader.Length(sizeof(long));
        Span<int> dimensionValues = stackalloc int[state.Dimensions.Length];
        for (int n = 0; n < count; n++)
        {
            TId id = events.HasIds ? reader.Value<TId>() : default!;
            long ticks = reader.Ticks(spine);
            var row = new EventRow<TQuantity>(
                ticks,
                spine.IndexOf(ticks),
                state.Shape.KeepsDays ? days.IndexOf(ticks) : -1,
                reader.IndexOrNone(state.Actors.Count),
                events.HasGroups ? reader.IndexOrNone(state.Groups.Count) : -1,
                events.HasCorrelation ? reader.Index(state.Related!.Correlations.Count) : -1,
                reader.Marks(),
                reader.Value<TQuantity>());
            if (events.RowOf(id) >= 0 || !TSum.IsValid(row.Quantity))
                throw new DamagedException();
            for (int i = 0; i < dimensionValues.Length; i++)
                dimensionValues[i] = reader.Index(state.Dimensions[i].Count);
            events.Add(id, in row, dimensionValues);
            state.Count(in row, dimensionValues, actorHash: 0);
        }
    }

    private static int[] ByIds(EventLog<TId, TQuantity> events)
    {
        var ids = new TId[events.Count];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = events.Id(i);
        return SortedKeys<TId>.NumbersOf(ids);
    }

    private static int[] ByContent(EventLog<TId, TQuantity> events, SavedNumbers numbers)
    {
        int[] order = [.. Enumerable.Range(0, events.Count)];
        Array.Sort(order, new ContentOrder(events, numbers));
        return order;
    }

    private sealed class ContentOrder(EventLog<TId, TQuantity> events, SavedNumbers numbers) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            EventRow<TQuantity> left = events.Row(x);
            EventRow<TQuantity> right = events.Row(y);
            int order = NumbersOf(in left).CompareTo(NumbersOf(in right));
            if (order == 0)
                order = Comparer<TQuantity>.Default.Compare(left.Quantity, right.Quantity);
            return order != 0 ? order : CompareDimensions(x, y);
        }

        private (long, int, int, int, EventMarks) NumbersOf(in EventRow<TQuantity> row) => (
            row.Ticks,
            SavedNumbers.Of(row.Actor, numbers.Actors),
            SavedNumbers.Of(row.Group, numbers.Groups),
            SavedNumbers.Of(row.Correlation, numbers.Correlations),
            row.Marks);

        private int CompareDimensions(int x, int y)
        {
            Span<int> left = stackalloc int[numbers.Values.Length];
            Span<int> right = stackalloc int[numbers.Values.Length];
            events.CopyDimensionValues(x, left);
            events.CopyDimensionValues(y, right);
            for (int i = 0; i < left.Length; i++)
            {
                int order = numbers.Values[i][left[i]].CompareTo(numbers.Values[i][right[i]]);
                if (order != 0)
                    return order;
            }

            return 0;
        }
    }
}
