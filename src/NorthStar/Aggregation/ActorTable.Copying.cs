using System.Runtime.CompilerServices;
using NorthStar.Snapshots;

namespace NorthStar.Aggregation;

/// <content>All keys at once, for a snapshot.</content>
internal sealed partial class ActorTable<TActor>
{
    /// <summary>Copies the words of all keys with their numbers, in no order.</summary>
    /// <param name="keys">Room for the actors and one more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(Span<KeyWords> keys)
    {
        // Free rows are written too, and then overwritten: where they are no processor can foresee.
        int count = 0;
        foreach (ref readonly Row row in _rows.AsSpan())
        {
            keys[count] = KeyOrder<TActor>.WordsOf(in row.Actor, row.Number - 1, place: 0);
            count += row.Number != 0 ? 1 : 0;
        }
    }
}
