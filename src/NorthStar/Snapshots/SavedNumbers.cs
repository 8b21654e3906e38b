using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The numbers that keys have in a snapshot, by those that they have in memory.</summary>
internal sealed record SavedNumbers(int[] Actors, int[] Groups, int[] Correlations, int[][] Values)
{
    public static int Of(int number, int[] numbers) => number < 0 ? -1 : numbers[number];
}

/// <summary>The keys that what is saved refers to: others are not written.</summary>
internal sealed class UsedKeys<TActor, TId, TQuantity, TSum>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    public UsedKeys(MetricState<TActor, TId, TQuantity, TSum> state)
    {
        Actors.UnionWith(state.SeenBefore);
        Actors.UnionWith(state.LastAgedOut);
        Values = [.. state.Dimensions.Select((_, i) => state.Periods.Values.SelectMany(period => period.Slices(i)).Select(slice => slice.Value))];
        if (state.Events is null)
            AddTallies(state);
        else
            AddRows(state.Events);
        if (state.Related is not null)
            AddRelated(state.Related);
    }

    public ActorSet Actors { get; } = new();

    public ActorSet Groups { get; } = new();

    public ActorSet Correlations { get; } = new();

    public IEnumerable<int>[] Values { get; }

    private static void Add(ActorSet used, int number)
    {
        if (number >= 0)
            used.Add(number);
    }

    private void AddTallies(MetricState<TActor, TId, TQuantity, TSum> state)
    {
        foreach (PeriodTally<TQuantity, TSum> period in state.Periods.Values)
        {
            Actors.UnionWith(period.Whole.Actors);
            if (period.Whole.Groups is { } groups)
                Groups.UnionWith(groups);
        }
    }

    private void AddRows(EventLog<TId, TQuantity> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            EventRow<TQuantity> row = events.Row(i);
            Add(Actors, row.Actor);
            Add(Groups, row.Group);
            Add(Correlations, row.Correlation);
        }
    }

    private void AddRelated(RelatedLog related)
    {
        foreach (RelatedRow row in related.Rows)
        {
            Add(Actors, row.Actor);
            Add(Correlations, row.Correlation);
        }

        foreach (int actor in related.FirstBases.Keys)
            Actors.Add(actor);
    }
}
