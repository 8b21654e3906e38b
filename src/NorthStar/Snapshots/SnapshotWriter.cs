using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>Writes the plain values of a snapshot, little-endian.</summary>
internal readonly struct SnapshotWriter(IBufferWriter<byte> output)
{
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
        // UTF-16, because a string may hold what UTF-8 cannot: half of a surrogate pair.
        Int32(value.Length);
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

    /// <summary>A set, in the numbers that its members have in the snapshot.</summary>
    public void Set(ActorSet set, int[] numbers)
    {
        var saved = new ActorSet();
        saved.Add(set, numbers);
        Words(saved.Words);
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
