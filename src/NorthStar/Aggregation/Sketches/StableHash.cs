using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// A 64-bit hash of a key that is the same in every process, on every machine and in every version: sketches of hashes
/// are saved, and united across processes. It must never change.
/// </summary>
/// <remarks>
/// <para>
/// The state starts from a seed and takes the words of the key in turn: state = mix(state + word * gamma). The mixing
/// function is David Stafford's variant 13 ("Better Bit Mixing", 2011), seed and gamma are used as in Guy L. Steele Jr.,
/// Doug Lea and Christine H. Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014). The hashes of the
/// integers 1, 2, 3 and so on are therefore the output of SplitMix64 from that seed, and pass the tests of randomness
/// that it passes; no two integers share a hash.
/// </para>
/// <para>
/// An integer is one word, equal for equal values of different types. A <see cref="Guid"/> is two words, the bytes of
/// <see cref="Guid.ToByteArray()"/> read little-endian. A text is its length, and then a word for each four UTF-16 code
/// units, the first in the lowest bits; the last word is filled up with zeros.
/// </para>
/// <para>Not keyed: who may choose keys freely can look for ones with the hash they want.</para>
/// </remarks>
internal static class StableHash
{
    // The first 64 bits of the fraction of pi, and those of the golden ratio.
    private const ulong Seed = 0x243F_6A88_85A3_08D3;
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The hash of a key. Allocates nothing.</summary>
    /// <typeparam name="TKey"><see cref="Guid"/>, <see cref="string"/> or an integer of up to 64 bits.</typeparam>
    /// <exception cref="NotSupportedException">The key is of another type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of<TKey>(TKey key)
        where TKey : notnull
    {
        // Each comparison is a constant to the compiler, which leaves one branch of each instantiation.
        if (typeof(TKey) == typeof(long))
            return OfInteger(Unsafe.As<TKey, long>(ref key));
        if (typeof(TKey) == typeof(Guid))
            return OfGuid(Unsafe.As<TKey, Guid>(ref key));
        if (typeof(TKey) == typeof(string))
            return OfText((string)(object)key);
        if (typeof(TKey) == typeof(ulong))
            return OfInteger(unchecked((long)Unsafe.As<TKey, ulong>(ref key)));
        if (typeof(TKey) == typeof(int))
            return OfInteger(Unsafe.As<TKey, int>(ref key));
        if (typeof(TKey) == typeof(uint))
            return OfInteger(Unsafe.As<TKey, uint>(ref key));
        if (typeof(TKey) == typeof(short))
            return OfInteger(Unsafe.As<TKey, short>(ref key));
        if (typeof(TKey) == typeof(ushort))
            return OfInteger(Unsafe.As<TKey, ushort>(ref key));
        if (typeof(TKey) == typeof(sbyte))
            return OfInteger(Unsafe.As<TKey, sbyte>(ref key));
        if (typeof(TKey) == typeof(byte))
            return OfInteger(Unsafe.As<TKey, byte>(ref key));
        throw new NotSupportedException($"A key of type {typeof(TKey)} has no stable hash.");
    }

    private static ulong OfInteger(long key) => Next(Seed, unchecked((ulong)key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong OfGuid(Guid key)
    {
        if (BitConverter.IsLittleEndian)
            return OfWords(Unsafe.As<Guid, ulong>(ref key), Unsafe.Add(ref Unsafe.As<Guid, ulong>(ref key), 1));
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        return OfWords(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]));
    }

    private static ulong OfWords(ulong first, ulong second) => Next(Next(Seed, first), second);

    private static ulong OfText(ReadOnlySpan<char> key)
    {
        ulong state = Next(Seed, (ulong)key.Length);
        for (; key.Length >= 4; key = key[4..])
            state = Next(state, key[0] | ((ulong)key[1] << 16) | ((ulong)key[2] << 32) | ((ulong)key[3] << 48));
        if (key.IsEmpty)
            return state;

        ulong last = 0;
        for (int i = 0; i < key.Length; i++)
            last |= (ulong)key[i] << (16 * i);
        return Next(state, last);
    }

    private static ulong Next(ulong state, ulong word) => Mix(unchecked(state + (word * Gamma)));

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
            return bits ^ (bits >> 31);
        }
    }
}
