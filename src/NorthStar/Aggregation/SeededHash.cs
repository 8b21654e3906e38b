using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NorthStar.Aggregation;

/// <summary>Hashes of keys for tables in memory. They differ from process to process, so that nobody can choose keys that collide.</summary>
/// <remarks>
/// Numbers and ids are multiplied with secret words, 64 by 64 bits, and both halves of the product are combined: after
/// the mixing function of Wang Yi's wyhash. Texts have .NET's own randomised hash.
/// </remarks>
internal static class SeededHash
{
    private static readonly ulong s_first = NewSecret();
    private static readonly ulong s_second = NewSecret();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of<TKey>(TKey key)
        where TKey : notnull
    {
        if (typeof(TKey) == typeof(long))
            return Mix(Unsafe.As<TKey, ulong>(ref key) ^ s_first, s_second);
        if (typeof(TKey) == typeof(Guid))
        {
            ref ulong words = ref Unsafe.As<TKey, ulong>(ref key);
            return Mix(words ^ s_first, Unsafe.Add(ref words, 1) ^ s_second);
        }

        return typeof(TKey) == typeof(ulong)
            ? Mix(Unsafe.As<TKey, ulong>(ref key) ^ s_first, s_second)
            : Mix((uint)key.GetHashCode() ^ s_first, s_second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return (uint)(high ^ low);
    }

    private static ulong NewSecret()
    {
        Span<ulong> secret = stackalloc ulong[1];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(secret));
        return secret[0] | 1;
    }
}
