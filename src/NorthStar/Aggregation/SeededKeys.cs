using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace NorthStar.Aggregation;

/// <summary>Hashes and equality of keys for tables in memory. Hashes differ from process to process, so that nobody can choose keys that collide.</summary>
/// <remarks>
/// Numbers and ids are multiplied with secret words, 64 by 64 bits, and both halves of the product are combined, after the
/// mixing function of Wang Yi's wyhash; another product spreads what is left of a pattern. Texts have .NET's own randomised hash.
/// </remarks>
internal static class SeededKeys
{
    private static readonly ulong s_first = NewSecret();
    private static readonly ulong s_second = NewSecret();
    private static readonly ulong s_third = NewSecret();

    /// <summary>The hash of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf<TKey>(ref TKey key)
        where TKey : notnull
    {
        if (typeof(TKey) == typeof(Guid))
        {
            GuidWords words = Unsafe.As<TKey, GuidWords>(ref key);
            return Mix(words.First ^ s_first, words.Second ^ s_second);
        }

        return typeof(TKey) == typeof(long) || typeof(TKey) == typeof(ulong)
            ? Mix(Unsafe.As<TKey, ulong>(ref key) ^ s_first, s_second)
            : Mix((uint)key.GetHashCode() ^ s_first, s_second);
    }

    /// <summary>Whether two keys are equal.</summary>
    /// <remarks>An id is compared word by word: a processor waits before it reads sixteen bytes at once that it got as twice eight.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual<TKey>(ref TKey left, ref TKey right)
        where TKey : notnull =>
        typeof(TKey) == typeof(Guid)
            ? Unsafe.As<TKey, GuidWords>(ref left).IsEqualTo(Unsafe.As<TKey, GuidWords>(ref right))
            : EqualityComparer<TKey>.Default.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong left, ulong right) =>
        (uint)(((HighHalf(left, right) ^ unchecked(left * right)) * s_third) >> 32);

    // Math.BigMul returns one of the halves through memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HighHalf(ulong left, ulong right) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right)
        : ArmBase.Arm64.IsSupported ? ArmBase.Arm64.MultiplyHigh(left, right)
        : Math.BigMul(left, right, out _);

    private static ulong NewSecret()
    {
        Span<ulong> secret = stackalloc ulong[1];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(secret));
        return secret[0] | 1;
    }
}
