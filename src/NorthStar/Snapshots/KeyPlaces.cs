using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NorthStar.Snapshots;

/// <summary>Turns the numbers of keys by their places into the places by the numbers.</summary>
/// <remarks>
/// Places are collected by regions of numbers, and are put where they belong region by region, while the region is in the
/// cache: one by one, each would wait for memory.
/// </remarks>
/// <param name="numbers">How many numbers there are.</param>
internal sealed class KeyPlaces(int numbers)
{
    private const int RegionBits = 14;

    // Where the places of a region go next is on its way from memory: a processor follows fewer regions by itself.
    private const int BytesAhead = 128;

    // The number in the upper half and the place in the lower; each region has room for all of its numbers.
    private readonly ulong[] _found = GC.AllocateUninitializedArray<ulong>(numbers);
    private readonly int[] _counts = new int[(numbers >> RegionBits) + 1];
    private int _next;

    /// <summary>Takes the keys of the next places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Add(ReadOnlySpan<KeyWords> keys)
    {
        foreach (ref readonly KeyWords key in keys)
        {
            int region = key.Number >> RegionBits;
            ref ulong found = ref _found[(region << RegionBits) + _counts[region]++];

            // The collector may move it meanwhile: then something else is fetched, and nothing else happens.
            if (Sse.IsSupported)
                Sse.Prefetch0((byte*)Unsafe.AsPointer(ref found) + BytesAhead);
            found = ((ulong)(uint)key.Number << 32) | (uint)_next++;
        }
    }

    /// <summary>The places by the numbers; 0 for a number that no key has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] ToArray()
    {
        int[] places = new int[numbers];
        for (int region = 0; region < _counts.Length; region++)
        {
            foreach (ulong found in _found.AsSpan(region << RegionBits, _counts[region]))
                places[(int)(found >> 32)] = (int)(uint)found;
        }

        return places;
    }
}
