using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>Gives each distinct key a dense number, in the order of first sight.</summary>
/// <remarks>
/// Open addressing with linear probing, at most two thirds full. A slot holds the hash beside the number, so that a key
/// is looked at only where its hash is equal, and growing looks at no key at all: 12 to 24 bytes per key and the key.
/// </remarks>
internal class KeyTable<TKey>
    where TKey : notnull
{
    // Never written to: it is full, so to speak, before the first key comes.
    private static readonly ulong[] s_noSlots = new ulong[1];

    // The hash in the upper half, the number plus one in the lower; 0 is a free slot.
    private ulong[] _slots = s_noSlots;
    private TKey[] _keys = [];

    public int Count { get; private set; }

    /// <summary>The keys by their numbers.</summary>
    public ReadOnlySpan<TKey> Keys => _keys.AsSpan(0, Count);

    public TKey this[int number] => _keys[number];

    public bool Contains(TKey key)
    {
        uint hash = SeededKeys.HashOf(ref key);
        return _slots[SlotOf(ref key, hash)] != 0;
    }

    /// <summary>The number of a key, which is added where it is new.</summary>
    /// <remarks>Not compiled into its callers: it needs the registers for itself.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NumberOf(TKey key)
    {
        uint hash = SeededKeys.HashOf(ref key);
        ulong slot = _slots[SlotOf(ref key, hash)];
        return slot != 0 ? (int)(uint)slot - 1 : Add(key, hash);
    }

    /// <summary>Forgets the keys that were added last, so that <paramref name="count"/> of them are left.</summary>
    public virtual void TruncateTo(int count)
    {
        if (count == Count)
            return;
        Array.Clear(_keys, count, Count - count);
        Count = count;
        Rehash(_slots.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ref TKey key, uint hash)
    {
        ulong[] slots = _slots;
        int i = (int)hash & (slots.Length - 1);
        while (slots[i] != 0 && !((uint)(slots[i] >> 32) == hash && SeededKeys.AreEqual(ref _keys[(int)(uint)slots[i] - 1], ref key)))
            i = (i + 1) & (slots.Length - 1);
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(TKey key, uint hash)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Math.Max(2, Count * 2));
        if (3L * (Count + 1) > 2L * _slots.Length)
            Rehash(checked(_slots.Length * 2));
        _keys[Count] = key;
        Place(_slots, ((ulong)hash << 32) | (uint)++Count);
        return Count - 1;
    }

    private void Rehash(int length)
    {
        ulong[] slots = new ulong[length];
        foreach (ulong slot in _slots)
        {
            if (slot != 0 && (int)(uint)slot <= Count)
                Place(slots, slot);
        }

        _slots = slots;
    }

    private static void Place(ulong[] slots, ulong slot)
    {
        int i = (int)(slot >> 32) & (slots.Length - 1);
        while (slots[i] != 0)
            i = (i + 1) & (slots.Length - 1);
        slots[i] = slot;
    }
}
