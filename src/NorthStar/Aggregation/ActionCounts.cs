using System.Runtime.InteropServices;

namespace NorthStar.Aggregation;

/// <summary>How many qualified events each actor had. Not thread-safe.</summary>
internal sealed class ActionCounts
{
    private readonly Dictionary<int, int> _counts = [];

    public IReadOnlyDictionary<int, int> ByActor => _counts;

    /// <exception cref="OverflowException">An actor has more than 2,147,483,647 events.</exception>
    public void Add(int actor, int actions)
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, actor, out _);
        count = checked(count + actions);
    }

    public void Add(ActionCounts other, ReadOnlySpan<int> actorNumbers)
    {
        foreach ((int actor, int actions) in other._counts)
            Add(actorNumbers[actor], actions);
    }

    public long ActorsWithAtLeast(int actions) => _counts.Values.Count(count => count >= actions);
}
