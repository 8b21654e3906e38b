using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>Writes the plain values of a snapshot, little-endian.</summary>
internal readonly struct SnapshotWriter(IBufferWriter<byte> output)
{
    // So few that they stay in the cache between one use and the next.
    private const int KeysPerBlock = 1024;

    public IBufferWriter<byte> Output { get; } = output;

    public void Byte(byte value) => Bytes([value]);

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Bytes(ReadOnlySpan<byte> value) => Output.Write(value);

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Output.GetSpan(sizeof(int)), value);
        Output.Advance(sizeof(int));
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Output.GetSpan(sizeof(long)), value);
        Output.Advance(sizeof(long));
    }

    public void Text(string value)
    {
        // No UTF-8, because a string may hold what it cannot: half of a surrogate pair.
        bool isWide = value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
        Int32(TextForm.HeaderOf(value.Length, isWide));
        if (!isWide)
        {
            Output.Advance(Encoding.Latin1.GetBytes(value, Output.GetSpan(value.Length)));
            return;
        }

        foreach (char c in value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(Output.GetSpan(sizeof(char)), c);
            Output.Advance(sizeof(char));
        }
    }

    /// <summary>A key or a quantity: the type is known from the definition.</summary>
    public void Value<T>(T value)
        where T : notnull
    {
        switch (value)
        {
            case long number:
                Int64(number);
                break;
            case Guid id:
                Span<byte> bytes = stackalloc byte[16];
                id.TryWriteBytes(bytes);
                Bytes(bytes);
                break;
            case string text:
                Text(text);
                break;
            case TimeSpan duration:
                Int64(duration.Ticks);
                break;
            case double number:
                Int64(BitConverter.DoubleToInt64Bits(number));
                break;
            case ulong number:
                Int64(unchecked((long)number));
                break;
            case decimal number:
                Span<int> parts = stackalloc int[4];
                decimal.GetBits(number, parts);
                foreach (int part in parts)
                    Int32(part);
                break;
            default:
                throw new NotSupportedException($"A snapshot has no form for {typeof(T)}.");
        }
    }

    /// <summary>A key that may be missing.</summary>
    public void Key(KeyValue key)
    {
        Byte((byte)key.Kind);
        if (key.Kind == KeyKind.Number)
            Int64(key.Number);
        else if (key.Kind == KeyKind.Guid)
            Value(key.Guid);
        else if (key.Kind == KeyKind.Text)
            Text(key.Text);
    }

    /// <summary>Keys in ascending order; returns their places by their numbers.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="numbers">How many numbers there are.</param>
    public int[] Keys<TKey>(SortedKeys<TKey> keys, int numbers)
        where TKey : notnull
    {
        var places = new KeyPlaces(numbers);
        Int32(keys.Count);
        for (int start = 0; start < keys.Count; start += KeysPerBlock)
        {
            ReadOnlySpan<KeyWords> block = keys.Words.Slice(start, Math.Min(KeysPerBlock, keys.Count - start));
            Keys(keys, block);
            places.Add(block);
        }

        return places.ToArray();
    }

    /// <summary>A set, in the numbers that its members have in the snapshot.</summary>
    public void Set(ActorSet set, int[] numbers)
    {
        ulong[] words = ArrayPool<ulong>.Shared.Rent((numbers.Length + 63) / 64);
        Array.Clear(words);
        foreach (int number in set)
            words[numbers[number] >> 6] |= 1UL << numbers[number];
        Words(words.AsSpan(0, words.AsSpan().LastIndexOfAnyExcept(0UL) + 1));
        ArrayPool<ulong>.Shared.Return(words);
    }

    private void Keys<TKey>(SortedKeys<TKey> keys, ReadOnlySpan<KeyWords> block)
        where TKey : notnull
    {
        if (KeyOrder<TKey>.IsWhole)
        {
            int length = block.Length * Unsafe.SizeOf<TKey>();
            KeyOrder<TKey>.Write(block, Output.GetSpan(length)[..length]);
            Output.Advance(length);
            return;
        }

        foreach (ref readonly KeyWords words in block)
        {
            TKey key = keys.KeyOf(in words);
            if (key is KeyValue value)
                Key(value);
            else
                Value(key);
        }
    }

    private void Words(ReadOnlySpan<ulong> words)
    {
        Int32(words.Length);
        if (BitConverter.IsLittleEndian)
        {
            Bytes(MemoryMarshal.AsBytes(words));
            return;
        }

        foreach (ulong word in words)
            Int64(unchecked((long)word));
    }
}
