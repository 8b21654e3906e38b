using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NorthStar.Snapshots;

/// <summary>Sorts keys by their words: a radix sort from the first bits on, in time that grows with the number of keys only.</summary>
/// <remarks>Compiled at once as well as it can be: a process may save once an hour, and each time so many keys.</remarks>
internal static class KeySort
{
    private const int BitsPerWord = 64;
    private const int MostBits = 11;

    // So few keys are compared with each other.
    private const int Few = 24;

    // Where the keys of a bucket go next is on its way from memory: a processor follows fewer buckets by itself.
    private const int BytesAhead = 128;

    /// <summary>Sorts keys.</summary>
    /// <param name="keys">The keys, which will be in ascending order of their words.</param>
    /// <param name="spare">Room for as many.</param>
    public static void Sort(Span<KeyWords> keys, Span<KeyWords> spare) => Sort(keys, spare[..keys.Length], intoSpare: false, isLow: false, BitsPerWord);

    /// <summary>Sorts keys whose words are equal before some bit.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="spare">Room for as many.</param>
    /// <param name="intoSpare">Whether the sorted keys are wanted in the spare room.</param>
    /// <param name="isLow">Whether the bits to look at are in the second word.</param>
    /// <param name="bits">How many bits of that word can differ.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(Span<KeyWords> keys, Span<KeyWords> spare, bool intoSpare, bool isLow, int bits)
    {
        if (keys.Length <= Few)
        {
            Insert(keys, intoSpare ? spare : keys);
            return;
        }

        int digitBits = Math.Min(Math.Min(BitOperations.Log2((uint)keys.Length), MostBits), bits);
        int shift = bits - digitBits;
        uint mask = (1U << digitBits) - 1;
        Span<int> next = stackalloc int[1 << digitBits];
        next.Clear();
        foreach (ref readonly KeyWords key in keys)
            next[DigitOf(in key, isLow, shift, mask)]++;
        int largest = ToStarts(next);
        if (largest == keys.Length)
        {
            SortFurther(keys, spare, intoSpare);
            return;
        }

        Distribute(keys, spare, next, isLow, shift, mask);
        if (largest <= Few)
        {
            Insert(spare, intoSpare ? spare : keys);
            return;
        }

        // Behind the first word is the second.
        (bool nextIsLow, int nextBits) = shift > 0 ? (isLow, shift) : (true, isLow ? 0 : BitsPerWord);
        int start = 0;
        foreach (int end in next)
        {
            if (end > start)
                Sort(spare[start..end], keys[start..end], !intoSpare, nextIsLow, nextBits);
            start = end;
        }
    }

    /// <summary>Sorts from the first bit in which any two keys differ.</summary>
    private static void SortFurther(Span<KeyWords> keys, Span<KeyWords> spare, bool intoSpare)
    {
        ulong high = 0;
        ulong low = 0;
        foreach (ref readonly KeyWords key in keys)
        {
            high |= key.High ^ keys[0].High;
            low |= key.Low ^ keys[0].Low;
        }

        if ((high | low) != 0)
            Sort(keys, spare, intoSpare, isLow: high == 0, BitsPerWord - BitOperations.LeadingZeroCount(high != 0 ? high : low));
        else if (intoSpare)
            keys.CopyTo(spare);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Distribute(Span<KeyWords> keys, Span<KeyWords> spare, Span<int> next, bool isLow, int shift, uint mask)
    {
        foreach (ref readonly KeyWords key in keys)
        {
            ref KeyWords place = ref spare[next[DigitOf(in key, isLow, shift, mask)]++];

            // The collector may move it meanwhile: then something else is fetched, and nothing else happens.
            if (Sse.IsSupported)
                Sse.Prefetch0((byte*)Unsafe.AsPointer(ref place) + BytesAhead);
            place = key;
        }
    }

    /// <summary>Inserts keys one by one where they belong; where they are nearly sorted, this is what is fastest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Insert(Span<KeyWords> keys, Span<KeyWords> sorted)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            KeyWords key = keys[i];
            int place = i;
            for (; place > 0 && key.ComesBefore(in sorted[place - 1]); place--)
                sorted[place] = sorted[place - 1];
            sorted[place] = key;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DigitOf(in KeyWords key, bool isLow, int shift, uint mask) => (int)((uint)((isLow ? key.Low : key.High) >> shift) & mask);

    /// <summary>Makes of the sizes of buckets their starts; returns the largest size.</summary>
    private static int ToStarts(Span<int> sizes)
    {
        int start = 0;
        int largest = 0;
        foreach (ref int size in sizes)
        {
            largest = Math.Max(largest, size);
            (size, start) = (start, start + size);
        }

        return largest;
    }
}
