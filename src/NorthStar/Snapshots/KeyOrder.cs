using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>
/// The order of keys in a snapshot, the same in every culture: numbers by size, ids byte by byte as they are written,
/// strings by their UTF-16 code units.
/// </summary>
internal static class KeyOrder<TKey>
    where TKey : notnull
{
    // As many code units as leave room to tell how many there are.
    private const int UnitsPerPlace = 7;
    private const ulong SignBit = 1UL << 63;

    /// <summary>Whether the words at the first place tell the key, so that it can be written from them.</summary>
    public static bool IsWhole => typeof(TKey) == typeof(Guid) || typeof(TKey) == typeof(long);

    /// <summary>The words of a key at a place: keys whose words are equal there differ at a later place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyWords WordsOf(in TKey key, int number, int place)
    {
        var words = new KeyWords { Number = number };
        if (typeof(TKey) == typeof(Guid))
            SetWords(ref words, ref Unsafe.As<TKey, Guid>(ref Unsafe.AsRef(in key)));
        else if (typeof(TKey) == typeof(long))
            words.High = unchecked((ulong)(long)(object)key) ^ SignBit;
        else if (typeof(TKey) == typeof(string))
            SetWords(ref words, (string)(object)key, place);
        else
            SetWords(ref words, (KeyValue)(object)key, place);
        return words;
    }

    /// <summary>Whether a key has more than its words up to a place tell.</summary>
    public static bool HasMore(in TKey key, int place)
    {
        if (typeof(TKey) == typeof(string))
            return HasMore((string)(object)key, place);
        return typeof(TKey) == typeof(KeyValue) && HasMore((KeyValue)(object)key, place);
    }

    /// <summary>Writes whole keys: those of the words.</summary>
    public static void Write(ReadOnlySpan<KeyWords> keys, Span<byte> destination)
    {
        if (typeof(TKey) == typeof(Guid))
        {
            foreach (ref readonly KeyWords key in keys)
            {
                BinaryPrimitives.WriteUInt64BigEndian(destination, key.High);
                BinaryPrimitives.WriteUInt64BigEndian(destination[sizeof(ulong)..], key.Low);
                destination = destination[(2 * sizeof(ulong))..];
            }

            return;
        }

        foreach (ref readonly KeyWords key in keys)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination, key.High ^ SignBit);
            destination = destination[sizeof(ulong)..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetWords(ref KeyWords words, ref Guid id)
    {
        if (!BitConverter.IsLittleEndian)
        {
            SetWords(ref words, id.ToByteArray());
            return;
        }

        // On such a processor an id in memory is the bytes that are written of it.
        ref ulong first = ref Unsafe.As<Guid, ulong>(ref id);
        words.High = BinaryPrimitives.ReverseEndianness(first);
        words.Low = BinaryPrimitives.ReverseEndianness(Unsafe.Add(ref first, 1));
    }

    private static void SetWords(ref KeyWords words, ReadOnlySpan<byte> bytes)
    {
        words.High = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        words.Low = BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]);
    }

    // Seven code units, and how many are left: the shorter of two texts comes first where zeros end the longer one.
    private static void SetWords(ref KeyWords words, string text, int place)
    {
        ReadOnlySpan<char> rest = text.AsSpan(Math.Min(place * UnitsPerPlace, text.Length));
        for (int i = 0; i < 4; i++)
            words.High = (words.High << 16) | (i < rest.Length ? rest[i] : 0U);
        for (int i = 4; i < UnitsPerPlace; i++)
            words.Low = (words.Low << 16) | (i < rest.Length ? rest[i] : 0U);
        words.Low = (words.Low << 16) | (uint)Math.Min(rest.Length, UnitsPerPlace + 1);
    }

    // The kind of the key is its first place.
    private static void SetWords(ref KeyWords words, KeyValue key, int place)
    {
        if (place == 0)
            words.High = (ulong)key.Kind;
        else if (key.Kind == KeyKind.Guid)
            SetWords(ref words, key.Guid.ToByteArray());
        else if (key.Kind == KeyKind.Number)
            words.High = unchecked((ulong)key.Number) ^ SignBit;
        else
            SetWords(ref words, key.Text, place - 1);
    }

    private static bool HasMore(string text, int place) => text.Length > (place + 1L) * UnitsPerPlace;

    private static bool HasMore(KeyValue key, int place) => place == 0 || (key.Kind == KeyKind.Text && HasMore(key.Text, place - 1));
}
