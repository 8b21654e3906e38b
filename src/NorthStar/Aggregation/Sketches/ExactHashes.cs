namespace NorthStar.Aggregation;

/// <summary>A set of well-mixed hashes other than 0, in 16 to 32 bytes each.</summary>
internal sealed class ExactHashes
{
    // Open addressing with linear probing, at most half full; 0 is a free slot.
    private ulong[] _slots = [];

    public int Count { get; private set; }

    public IEnumerable<ulong> Hashes => _slots.Where(hash => hash != 0);

    public bool Contains(ulong hash) => Count > 0 && _slots[SlotOf(hash)] == hash;

    /// <summary>Adds a hash that is not in the set.</summary>
    public void Add(ulong hash)
    {
        if (2 * Count == _slots.Length)
            Grow();
        _slots[SlotOf(hash)] = hash;
        Count++;
    }

    /// <summary>Removes a hash that is in the set.</summary>
    public void Remove(ulong hash)
    {
        int mask = _slots.Length - 1;
        int free = SlotOf(hash);
        _slots[free] = 0;
        Count--;

        // What lies behind in the same run may have been meant for the slot that is free now, or for one before it.
        for (int next = (free + 1) & mask; _slots[next] != 0; next = (next + 1) & mask)
        {
            ulong moved = _slots[next];
            _slots[next] = 0;
            _slots[SlotOf(moved)] = moved;
        }
    }

    /// <summary>The slot that holds the hash, or the free one where it belongs.</summary>
    private int SlotOf(ulong hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        ulong[] previous = _slots;
        _slots = new ulong[Math.Max(2, previous.Length * 2)];
        foreach (ulong hash in previous)
        {
            if (hash != 0)
                _slots[SlotOf(hash)] = hash;
        }
    }
}
