using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>
/// What a snapshot holds: counters; actors, groups, correlation keys and dimension values in ascending order; who was
/// there before the retained periods; related events; then the events where the metric keeps them, otherwise the
/// tallies. The order is that of the values, so that equal states write equal bytes.
/// </summary>
internal readonly struct SnapshotContent<TActor, TId, TQuantity, TSum>(MetricShape shape, PeriodSpine spine, PeriodSpine days)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private bool RemembersActors => shape.Definition.Actor is not null && !shape.EstimatesActors;

    public void Write(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        WriteCounters(writer, state.Counts.Read());
        if (state.Related is not null)
            WriteCounters(writer, state.RelatedCounts.Read());

        SavedNumbers numbers = WriteKeys(writer, state);
        if (RemembersActors)
            WriteAgedOut(writer, state, numbers);
        if (state.Related is not null)
            new RelatedContent(shape, spine).Write(writer, state.Related, numbers);
        if (state.Events is not null)
            new RowContent<TActor, TId, TQuantity, TSum>(spine, days).Write(writer, state.Events, numbers);
        else
            new TallyContent<TActor, TId, TQuantity, TSum>(spine, days).Write(writer, state, numbers);
    }

    public void Read(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        state.Counts.Add(ReadCounters(ref reader));
        if (state.Related is not null)
            state.RelatedCounts.Add(ReadCounters(ref reader));

        ReadKeys(ref reader, state);
        if (RemembersActors)
            ReadAgedOut(ref reader, state);
        if (state.Related is not null)
            new RelatedContent(shape, spine).Read(ref reader, state.Related, state.Actors.Count);
        if (state.Events is not null)
            new RowContent<TActor, TId, TQuantity, TSum>(spine, days).Read(ref reader, state, state.Events);
        else
            new TallyContent<TActor, TId, TQuantity, TSum>(spine, days).Read(ref reader, state);
        if (!reader.IsAtEnd)
            throw new DamagedException();
    }

    private static void WriteCounters(SnapshotWriter writer, RecordCounters counters)
    {
        writer.Int64(counters.Accepted);
        writer.Int64(counters.Duplicates);
        writer.Int64(counters.Corrections);
        writer.Int64(counters.Capped);
        RejectionReason[] reasons = Enum.GetValues<RejectionReason>();
        writer.Int32(reasons.Length);
        foreach (RejectionReason reason in reasons)
            writer.Int64(counters.RejectedFor(reason));
    }

    private static RecordCounters ReadCounters(ref SnapshotReader reader)
    {
        long accepted = reader.Amount();
        long duplicates = reader.Amount();
        long corrections = reader.Amount();
        long capped = reader.Amount();
        long[] rejected = new long[Enum.GetValues<RejectionReason>().Length];
        if (reader.Length(sizeof(long)) != rejected.Length || corrections > accepted || capped > accepted)
            throw new DamagedException();
        for (int i = 0; i < rejected.Length; i++)
            rejected[i] = reader.Amount();
        return new RecordCounters(accepted, duplicates, corrections, capped, rejected);
    }

    private SavedNumbers WriteKeys(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var used = new UsedKeys<TActor, TId, TQuantity, TSum>(state);
        int[] actors = writer.Keys(SortedKeys<TActor>.Of(state.Actors, used.Actors), state.Actors.Count);
        int[] groups = shape.HasGroups ? WriteKeyTable(writer, state.Groups, used.Groups) : [];
        int[] correlations = shape.HasCorrelation ? WriteKeyTable(writer, state.Related!.Correlations, used.Correlations) : [];
        int[][] values = new int[state.Dimensions.Length][];
        for (int i = 0; i < values.Length; i++)
            values[i] = WriteValues(writer, state.Dimensions[i].Keys.ToArray(), [.. used.Values[i].Distinct()]);
        return new SavedNumbers(actors, groups, correlations, values);
    }

    private void ReadKeys(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        reader.Actors(state.Actors);
        if (shape.HasGroups)
            ReadKeyTable(ref reader, state.Groups);
        if (shape.HasCorrelation)
            ReadKeyTable(ref reader, state.Related!.Correlations);
        foreach (KeyTable<DimensionValue> dimension in state.Dimensions)
        {
            int values = reader.Length(1);
            for (int i = 0; i < values; i++)
                ReadNew(dimension, ReadDimensionValue(ref reader));
        }
    }

    private void WriteAgedOut(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state, SavedNumbers numbers)
    {
        // Where nobody has aged out it makes no difference when the aggregator last looked at the clock.
        bool hasAgedOut = state.SeenBefore.Count > 0;
        writer.Flag(hasAgedOut);
        if (!hasAgedOut)
            return;
        writer.Int32(spine[state.FirstRetained].Date.DayNumber);
        writer.Set(state.SeenBefore, numbers.Actors);
        writer.Set(state.LastAgedOut, numbers.Actors);
    }

    private void ReadAgedOut(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        if (!reader.Flag())
            return;
        int firstRetained = reader.PeriodOf(spine);
        var seenBefore = new ActorSet();
        var lastAgedOut = new ActorSet();
        reader.Set(seenBefore, state.Actors.Count);
        reader.Set(lastAgedOut, state.Actors.Count);
        state.RestoreAgedOut(firstRetained, seenBefore, lastAgedOut);
    }

    private static int[] WriteKeyTable(SnapshotWriter writer, KeyTable<KeyValue> table, ActorSet used) =>
        writer.Keys(SortedKeys<KeyValue>.Of(table.Keys.ToArray(), used), table.Count);

    /// <summary>Writes the used values in ascending order; gives their numbers there by their numbers here.</summary>
    private static int[] WriteValues(SnapshotWriter writer, DimensionValue[] values, int[] used)
    {
        Array.Sort(used, (left, right) => values[left].CompareTo(values[right]));
        int[] numbers = new int[values.Length];
        writer.Int32(used.Length);
        for (int i = 0; i < used.Length; i++)
        {
            numbers[used[i]] = i;
            WriteDimensionValue(writer, values[used[i]]);
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

    private static void ReadKeyTable(ref SnapshotReader reader, KeyTable<KeyValue> table)
    {
        int keys = reader.Length(1);
        for (int i = 0; i < keys; i++)
            ReadNew(table, reader.Key() is { IsPresent: true } key ? key : throw new DamagedException());
    }

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
}
