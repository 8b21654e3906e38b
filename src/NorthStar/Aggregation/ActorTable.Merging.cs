using System.Numerics;

namespace NorthStar.Aggregation;

/// <content>
/// All actors of another table at once. They are taken in the order of their places there, which is that of their places here,
/// so that both tables are read from one end to the other.
/// </content>
internal sealed partial class ActorTable<TActor>
{
    /// <summary>How many actors of another table are not in this one.</summary>
    public int CountMissing(ActorTable<TActor> other)
    {
        int missing = 0;
        foreach (ref Row row in other._rows.AsSpan())
        {
            if (row.Number != 0 && !Contains(row.Actor))
                missing++;
        }

        return missing;
    }

    /// <summary>Adds the actors of another table; returns their numbers by those that they have there.</summary>
    public int[] NumbersOf(ActorTable<TActor> other)
    {
        // In a table that grows meanwhile they would pile up: those that come first would all belong into its first places.
        MakeRoomFor(CountMissing(other));
        int[] numbers = new int[other.Count];
        foreach (ref Row row in other._rows.AsSpan())
        {
            if (row.Number != 0)
                numbers[row.Number - 1] = NumberOf(row.Actor);
        }

        return numbers;
    }

    private void MakeRoomFor(int actors)
    {
        long rows = 2L * (Count + actors);
        if (rows > _rows.Length)
            Rehash(checked((int)BitOperations.RoundUpToPowerOf2((ulong)rows)));
    }
}
