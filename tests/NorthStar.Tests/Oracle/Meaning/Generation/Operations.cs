namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>What may be done to a history without changing its meaning, or with a change that is known.</summary>
public static class Operations
{
    /// <summary>Every delivery of an id says what the first one said.</summary>
    public static IReadOnlyList<Delivery> Consistent(Declaration declaration, IReadOnlyList<Delivery> deliveries)
    {
        Dictionary<(int Relation, object Id), OccurredEvent> first = [];
        return
        [
            .. deliveries.Select(delivery =>
            {
                if (!HasId(declaration, delivery.Event))
                    return delivery;
                (int, object) id = ((delivery.Event as OtherEvent)?.Relation ?? -1, delivery.Event.Id!);
                first.TryAdd(id, delivery.Event);
                return delivery with { Event = first[id] };
            }),
        ];
    }

    /// <summary>Another order of what arrives at the same instant.</summary>
    public static IReadOnlyList<Delivery> Shuffled(IReadOnlyList<Delivery> deliveries, Random random) =>
        [.. deliveries.Select(delivery => (delivery, Order: random.Next())).OrderBy(pair => pair.delivery.Clock).ThenBy(pair => pair.Order).Select(pair => pair.delivery)];

    /// <summary>About a third of what has an id is delivered once more, at the same instant or a later one.</summary>
    public static IReadOnlyList<Delivery> Redelivered(Declaration declaration, IReadOnlyList<Delivery> deliveries, Random random)
    {
        List<Delivery> all = [.. deliveries];
        foreach (Delivery delivery in deliveries.Where(delivery => HasId(declaration, delivery.Event) && random.Next(3) == 0))
        {
            int at = random.Next(all.IndexOf(delivery) + 1, all.Count + 1);
            all.Insert(at, delivery with { Clock = all[at - 1].Clock });
        }

        return all;
    }

    /// <summary>
    /// Gives each delivery to one of so many parts, now and then one with an id to two of them.
    /// The first result is all that was given, in order of arrival.
    /// </summary>
    public static (IReadOnlyList<Delivery> All, IReadOnlyList<Delivery>[] Parts) Partition(
        Declaration declaration, IReadOnlyList<Delivery> deliveries, int count, Random random)
    {
        List<Delivery> all = [];
        List<Delivery>[] parts = [.. Enumerable.Range(0, count).Select(_ => new List<Delivery>())];
        foreach (Delivery delivery in deliveries)
        {
            int copies = HasId(declaration, delivery.Event) && random.Next(4) == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++)
            {
                all.Add(delivery);
                parts[random.Next(count)].Add(delivery);
            }
        }

        return (all, parts);
    }

    /// <summary>A random tree: each step merges one part into another, until one is left.</summary>
    public static IReadOnlyList<(int From, int Into)> MergeTree(int count, Random random)
    {
        List<int> left = [.. Enumerable.Range(0, count)];
        List<(int, int)> steps = [];
        while (left.Count > 1)
        {
            int from = left[random.Next(left.Count)];
            left.Remove(from);
            steps.Add((from, left[random.Next(left.Count)]));
        }

        return steps;
    }

    /// <summary>After which deliveries the state is saved and loaded.</summary>
    public static IReadOnlySet<int> SavePoints(int deliveries, Random random) =>
        Enumerable.Range(0, deliveries).Where(_ => random.Next(6) == 0).ToHashSet();

    private static bool HasId(Declaration declaration, OccurredEvent e) => e.Id is not (null or "") && e switch
    {
        OtherEvent related => declaration.Relations[related.Relation].HasEventId,
        _ => declaration.HasEventId,
    };
}
