using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NorthStar.Benchmarks.Recording.Events;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>One row per actor: open addressing with linear probing, at most half full.</summary>
internal sealed class ActorTable<TKey, TActivity>
    where TKey : struct, IActorKey<TKey>
    where TActivity : unmanaged
{
    private Row[] _rows = new Row[1024];
    private int _shift = 64 - 10;
    private int _count;

    // A free row has the default key: an actor with that key has a row of its own.
    private TActivity _ofDefaultKey;

    /// <summary>What is known of an actor; all zeros for a new one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TActivity Find(TKey key)
    {
        Row[] rows = _rows;
        nuint slot = (nuint)(key.Hash >> _shift);
        ref Row row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), slot);
        return ref row.Key.Equals(key) && !key.IsDefault ? ref row.Activity : ref FindFurther(key, (int)slot);
    }

    private ref TActivity FindFurther(TKey key, int slot)
    {
        if (key.IsDefault)
            return ref _ofDefaultKey;
        while (!_rows[slot].Key.IsDefault)
        {
            if (_rows[slot].Key.Equals(key))
                return ref _rows[slot].Activity;
            slot = (slot + 1) & (_rows.Length - 1);
        }

        if (2 * ++_count > _rows.Length)
        {
            Grow();
            slot = FreeSlot(key);
        }

        _rows[slot].Key = key;
        return ref _rows[slot].Activity;
    }

    private int FreeSlot(TKey key)
    {
        int slot = (int)(key.Hash >> _shift);
        while (!_rows[slot].Key.IsDefault)
            slot = (slot + 1) & (_rows.Length - 1);
        return slot;
    }

    private void Grow()
    {
        Row[] previous = _rows;
        _rows = new Row[previous.Length * 2];
        _shift--;
        foreach (ref Row row in previous.AsSpan())
        {
            if (!row.Key.IsDefault)
                _rows[FreeSlot(row.Key)] = row;
        }
    }

    private struct Row
    {
        public TKey Key;
        public TActivity Activity;
    }
}
