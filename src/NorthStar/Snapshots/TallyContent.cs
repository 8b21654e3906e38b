using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The tallies of the retained periods in a snapshot, where events are not kept.</summary>
internal readonly struct TallyContent<TActor, TId, TQuantity, TSum>(PeriodSpine spine, PeriodSpine days)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    public void Write(SnapshotWriter writer, MetricState<TActor, TId, TQuantity, TSum> state, SavedNumbers numbers)
    {
        writer.Int32(state.Periods.Count);
        foreach ((int ordinal, PeriodTally<TQuantity, TSum> period) in state.Periods.OrderBy(entry => entry.Key))
        {
            writer.Int32(spine[ordinal].Date.DayNumber);
            WriteTally(writer, period.Whole, numbers);
            for (int i = 0; i < numbers.Values.Length; i++)
            {
                int[] values = numbers.Values[i];
                writer.Int32(period.Slices(i).Count());
                foreach ((int value, Tally<TQuantity, TSum> slice) in period.Slices(i).OrderBy(slice => values[slice.Value]))
                {
                    writer.Int32(values[value]);
                    WriteTally(writer, slice, numbers);
                }
            }

            if (!state.Shape.KeepsDays)
                continue;
            writer.Int32(period.Days.Count);
            foreach ((int day, ActionCounts actions) in period.Days)
            {
                writer.Int32(days[day].Date.DayNumber);
                WriteActions(writer, actions, numbers.Actors);
            }
        }
    }

    public void Read(ref SnapshotReader reader, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        int count = reader.Length(sizeof(int));
        for (int n = 0; n < count; n++)
        {
            int ordinal = reader.PeriodOf(spine);
            if (state.Periods.ContainsKey(ordinal))
                throw new DamagedException();
            PeriodTally<TQuantity, TSum> period = state.Period(ordinal);
            ReadTally(ref reader, period.Whole, state);
            for (int i = 0; i < state.Dimensions.Length; i++)
            {
                int slices = reader.Length(sizeof(int));
                for (int s = 0; s < slices; s++)
                {
                    int value = reader.Index(state.Dimensions[i].Count);
                    if (period.HasSlice(i, value))
                        throw new DamagedException();
                    ReadTally(ref reader, period.Slice(i, value), state);
                }
            }

            if (state.Shape.KeepsDays)
                ReadDays(ref reader, period, ordinal, state.Actors.Count);
        }
    }

    private static void WriteTally(SnapshotWriter writer, Tally<TQuantity, TSum> tally, SavedNumbers numbers)
    {
        writer.Int64(tally.Total);
        writer.Int64(tally.Qualified);
        tally.Sum.Write(writer.Output);
        if (tally.Sketch is not null)
            tally.Sketch.Write(writer.Output);
        else
            writer.Set(tally.Actors, numbers.Actors);
        if (tally.Groups is not null)
            writer.Set(tally.Groups, numbers.Groups);
        if (tally.Actions is not null)
            WriteActions(writer, tally.Actions, numbers.Actors);
    }

    private static void ReadTally(
        ref SnapshotReader reader, Tally<TQuantity, TSum> tally, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        long total = reader.Amount();
        long qualified = reader.Amount();
        if (qualified > total)
            throw new DamagedException();
        tally.Add(total, qualified, reader.Sum<TSum, TQuantity>());
        if (tally.Sketch is not null)
            tally.Sketch.Union(reader.Sketch(state.Shape.Definition.SketchPrecision));
        else
            reader.Set(tally.Actors, state.Actors.Count);
        if (tally.Groups is not null)
            reader.Set(tally.Groups, state.Groups.Count);
        if (tally.Actions is not null)
            ReadActions(ref reader, tally.Actions, state.Actors.Count);
    }

    private static void WriteActions(SnapshotWriter writer, ActionCounts actions, int[] actors)
    {
        writer.Int32(actions.ByActor.Count);
        foreach ((int actor, int count) in actions.ByActor.Select(entry => (actors[entry.Key], entry.Value)).Order())
        {
            writer.Int32(actor);
            writer.Int32(count);
        }
    }

    private static void ReadActions(ref SnapshotReader reader, ActionCounts actions, int actorCount)
    {
        int count = reader.Length(2 * sizeof(int));
        for (int i = 0; i < count; i++)
        {
            int actor = reader.Index(actorCount);
            int number = reader.Int32();
            if (number < 1 || actions.ByActor.ContainsKey(actor))
                throw new DamagedException();
            actions.Add(actor, number);
        }
    }

    private void ReadDays(ref SnapshotReader reader, PeriodTally<TQuantity, TSum> period, int ordinal, int actorCount)
    {
        int count = reader.Length(sizeof(int));
        for (int i = 0; i < count; i++)
        {
            int day = reader.PeriodOf(days);
            if (period.Days.ContainsKey(day) || spine.IndexOf(days.StartTicks(day)) != ordinal)
                throw new DamagedException();
            ReadActions(ref reader, period.Day(day), actorCount);
        }
    }
}
