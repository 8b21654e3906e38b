using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using NorthStar.Benchmarks.Recording.Events;

namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>Adds what another table knows of an actor.</summary>
internal delegate void Unite<TActivity>(ref TActivity mine, in TActivity theirs);

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

    /// <summary>Starts to fetch what <see cref="Find"/> will look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(TKey key)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (nuint)(key.Hash >> _shift))));
    }

    /// <summary>Adds the actors of another table.</summary>
    public void Merge(ActorTable<TKey, TActivity> other, Unite<TActivity> unite)
    {
        // The rows of the other table come in the order of their hashes, which in a table that still grows would pile up.
        while (2 * (_count + other._count) > _rows.Length)
            Grow();
        foreach (ref Row row in other._rows.AsSpan())
        {
            if (!row.Key.IsDefault)
                unite(ref Find(row.Key), in row.Activity);
        }

        unite(ref _ofDefaultKey, in other._ofDefaultKey);
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
