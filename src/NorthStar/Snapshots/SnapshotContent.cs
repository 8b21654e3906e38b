using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>
/// What a snapshot holds: counters, actors and dimension values in ascending order, then the events where the metric
/// has event ids, otherwise the tallies. The order is that of the values, so that equal states write equal bytes.
/// </summary>
internal readonly struct SnapshotContent<TActor, TId, TQuantity, TSum>(PeriodSpine spine)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    public void Write(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        WriteCounters(writer, state.Counters);
        int[] actors = WriteTable(writer, state.Actors, UsedActors(state), static (output, key) => output.Value(key));
        int[][] values = new int[state.Dimensions.Length][];
        for (int i = 0; i < values.Length; i++)
            values[i] = WriteTable(writer, state.Dimensions[i], UsedValues(state, i), WriteDimensionValue);

        if (state.Events is { } events)
            WriteEvents(writer, events, actors, values);
        else
            WritePeriods(writer, state, actors, values);
    }

    public void Read(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        state.AddCounters(ReadCounters(ref reader));
        int actors = reader.Length(1);
        for (int i = 0; i < actors; i++)
            ReadNew(state.Actors, reader.Value<TActor>());
        foreach (KeyTable<DimensionValue> dimension in state.Dimensions)
        {
            int values = reader.Length(1);
            for (int i = 0; i < values; i++)
                ReadNew(dimension, ReadDimensionValue(ref reader));
        }

        if (state.Events is { } events)
            ReadEvents(ref reader, state, events);
        else
            ReadPeriods(ref reader, state);
        if (!reader.IsAtEnd)
            throw new DamagedException();
    }

    private static void WriteCounters(SnapshotWriter writer, RecordCounters counters)
    {
        writer.Int64(counters.Accepted);
        writer.Int64(counters.Duplicates);
        RejectionReason[] reasons = Enum.GetValues<RejectionReason>();
        writer.Int32(reasons.Length);
        foreach (RejectionReason reason in reasons)
            writer.Int64(counters.RejectedFor(reason));
    }

    private static RecordCounters ReadCounters(ref SnapshotReader reader)
    {
        long accepted = reader.Amount();
        long duplicates = reader.Amount();
        long[] rejected = new long[Enum.GetValues<RejectionReason>().Length];
        if (reader.Length(sizeof(long)) != rejected.Length)
            throw new DamagedException();
        for (int i = 0; i < rejected.Length; i++)
            rejected[i] = reader.Amount();
        return new RecordCounters(accepted, duplicates, rejected);
    }

    /// <summary>Writes the used keys in ascending order; gives their numbers there by their numbers here.</summary>
    private static int[] WriteTable<TKey>(
        SnapshotWriter writer,
        KeyTable<TKey> table,
        IEnumerable<int> used,
        Action<SnapshotWriter, TKey> write)
        where TKey : notnull
    {
        int[] sorted = [.. used.Distinct()];
        Array.Sort(sorted, (left, right) => KeyOrder<TKey>.Comparer.Compare(table[left], table[right]));
        int[] numbers = new int[table.Count];
        writer.Int32(sorted.Length);
        for (int i = 0; i < sorted.Length; i++)
        {
            numbers[sorted[i]] = i;
            write(writer, table[sorted[i]]);
        }

        return numbers;
    }

    private static void ReadNew<TKey>(KeyTable<TKey> table, TKey key)
        where TKey : notnull
    {
        int expected = table.Count;
        if (table.NumberOf(key) != expected)
            throw new DamagedException();
    }

    private static List<int> UsedActors(MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var used = new ActorSet();
        if (state.Events is { } events)
        {
            int[] dimensionValues = new int[state.Dimensions.Length];
            foreach (TId id in events.Ids)
            {
                if (events.Row(id, dimensionValues).Actor is >= 0 and int actor)
                    used.Add(actor);
            }
        }
        else
        {
            foreach (PeriodTally<TQuantity, TSum> period in state.Periods.Values)
            {
                foreach (int actor in period.Whole.Actors)
                    used.Add(actor);
            }
        }

        var numbers = new List<int>();
        foreach (int actor in used)
            numbers.Add(actor);
        return numbers;
    }

    private static IEnumerable<int> UsedValues(MetricState<TActor, TId, TQuantity, TSum> state, int dimension) =>
        state.Periods.Values.SelectMany(period => period.Slices(dimension).Select(slice => slice.Value));

    private static void WriteDimensionValue(SnapshotWriter writer, DimensionValue value)
    {
        writer.Byte((byte)value.Kind);
        if (value.Kind == DimensionValueKind.Number)
            writer.Int64(value.Number);
        else if (value.Kind == DimensionValueKind.Text)
            writer.Text(value.Text!);
    }

    private static DimensionValue ReadDimensionValue(ref SnapshotReader reader) => (DimensionValueKind)reader.Byte() switch
    {
        DimensionValueKind.Null => default,
        DimensionValueKind.Number => DimensionValue.Of(reader.Int64()),
        DimensionValueKind.Text => DimensionValue.Of(reader.Text()),
        _ => throw new DamagedException(),
    };

    private void WriteEvents(SnapshotWriter writer, EventLog<TId, TQuantity> events, int[] actors, int[][] values)
    {
        TId[] ids = [.. events.Ids];
        Array.Sort(ids, KeyOrder<TId>.Comparer);
        writer.Int32(ids.Length);
        Span<int> dimensionValues = stackalloc int[values.Length];
        foreach (TId id in ids)
        {
            EventRow<TQuantity> row = events.Row(id, dimensionValues);
            writer.Value(id);
            WritePeriod(writer, row.Period);
            writer.Int32(row.Actor < 0 ? -1 : actors[row.Actor]);
            writer.Byte(row.IsQualified ? (byte)1 : (byte)0);
            writer.Value(row.Quantity);
            for (int i = 0; i < dimensionValues.Length; i++)
                writer.Int32(values[i][dimensionValues[i]]);
        }
    }

    private void ReadEvents(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state, EventLog<TId, TQuantity> events)
    {
        int count = reader.Length(1);
        Span<int> dimensionValues = stackalloc int[state.Dimensions.Length];
        for (int n = 0; n < count; n++)
        {
            TId id = reader.Value<TId>();
            int period = ReadPeriod(ref reader);
            int actor = reader.Int32();
            if (actor < -1 || actor >= state.Actors.Count || events.Contains(id))
                throw new DamagedException();
            var row = new EventRow<TQuantity>(period, actor, reader.Flag(), reader.Value<TQuantity>());
            if (!TSum.IsValid(row.Quantity))
                throw new DamagedException();
            for (int i = 0; i < dimensionValues.Length; i++)
                dimensionValues[i] = reader.Index(state.Dimensions[i].Count);
            events.Add(id, in row, dimensionValues);
            state.Count(in row, dimensionValues);
        }
    }

    private void WritePeriods(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state, int[] actors, int[][] values)
    {
        writer.Int32(state.Periods.Count);
        foreach ((int ordinal, PeriodTally<TQuantity, TSum> period) in state.Periods.OrderBy(entry => entry.Key))
        {
            WritePeriod(writer, ordinal);
            WriteTally(writer, period.Whole, actors);
            for (int i = 0; i < values.Length; i++)
            {
                int[] numbers = values[i];
                writer.Int32(period.Slices(i).Count());
                foreach ((int value, Tally<TQuantity, TSum> slice) in period.Slices(i).OrderBy(slice => numbers[slice.Value]))
                {
                    writer.Int32(numbers[value]);
                    WriteTally(writer, slice, actors);
                }
            }
        }
    }

    private void ReadPeriods(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        int count = reader.Length(1);
        for (int n = 0; n < count; n++)
        {
            int ordinal = ReadPeriod(ref reader);
            if (state.Periods.ContainsKey(ordinal))
                throw new DamagedException();
            PeriodTally<TQuantity, TSum> period = state.Period(ordinal);
            ReadTally(ref reader, period.Whole, state.Actors.Count);
            for (int i = 0; i < state.Dimensions.Length; i++)
            {
                int slices = reader.Length(1);
                for (int s = 0; s < slices; s++)
                {
                    int value = reader.Index(state.Dimensions[i].Count);
                    if (period.HasSlice(i, value))
                        throw new DamagedException();
                    ReadTally(ref reader, period.Slice(i, value), state.Actors.Count);
                }
            }
        }
    }

    private static void WriteTally(SnapshotWriter writer, Tally<TQuantity, TSum> tally, int[] actors)
    {
        writer.Int64(tally.Total);
        writer.Int64(tally.Qualified);
        tally.Sum.Write(writer.Output);
        var saved = new ActorSet();
        foreach (int actor in tally.Actors)
            saved.Add(actors[actor]);
        writer.Words(saved.Words);
    }

    private static void ReadTally(ref SnapshotReader reader, Tally<TQuantity, TSum> tally, int actorCount)
    {
        long total = reader.Amount();
        long qualified = reader.Amount();
        if (qualified > total)
            throw new DamagedException();
        tally.Add(total, qualified, reader.Sum<TSum, TQuantity>());
        int words = reader.Length(sizeof(long));
        for (int word = 0; word < words; word++)
        {
            ulong bits = unchecked((ulong)reader.Int64());
            for (; bits != 0; bits &= bits - 1)
            {
                int actor = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (actor >= actorCount)
                    throw new DamagedException();
                tally.Actors.Add(actor);
            }
        }
    }

    private void WritePeriod(SnapshotWriter writer, int period) => writer.Int32(spine[period].Date.DayNumber);

    private int ReadPeriod(ref SnapshotReader reader)
    {
        int dayNumber = reader.Int32();
        if (dayNumber < 0 || dayNumber > DateOnly.MaxValue.DayNumber)
            throw new DamagedException();
        int period = spine.IndexOf(DateOnly.FromDayNumber(dayNumber));
        return period >= 0 ? period : throw new DamagedException();
    }
}

/// <summary>The order of keys, the same in every culture: strings by their UTF-16 code units.</summary>
internal static class KeyOrder<TKey>
{
    public static IComparer<TKey> Comparer { get; } = typeof(TKey) == typeof(string)
        ? (IComparer<TKey>)(object)StringComparer.Ordinal
        : Comparer<TKey>.Default;
}
