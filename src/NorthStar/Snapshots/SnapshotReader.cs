using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>Reads the plain values of a snapshot. Trusts nothing: whatever does not fit is a <see cref="DamagedException"/>.</summary>
internal ref struct SnapshotReader(ReadOnlySpan<byte> source)
{
    // More than anybody can record, and so little that a few of them never wrap.
    private const long MaxAmount = 1L << 56;

    // So few that they stay in the cache between one use and the next.
    private const int KeysPerBlock = 1024;

    private ReadOnlySpan<byte> _rest = source;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A number of events.</summary>
    public long Amount()
    {
        long amount = Int64();
        return amount is >= 0 and <= MaxAmount ? amount : throw new DamagedException();
    }

    /// <summary>A number of items that must still fit into the rest.</summary>
    public int Length(int bytesPerItem)
    {
        int length = Int32();
        return length >= 0 && (long)length * bytesPerItem <= _rest.Length ? length : throw new DamagedException();
    }

    /// <summary>Fills an empty table with actors, behind their number.</summary>
    public void Actors<TActor>(ActorTable<TActor> actors)
        where TActor : notnull
    {
        int count = Length(KeyOrder<TActor>.IsWhole ? Unsafe.SizeOf<TActor>() : sizeof(int));
        if (count == 0)
            return;
        var filling = new ActorTable<TActor>.Filling(actors, count);
        var block = new TActor[Math.Min(count, KeysPerBlock)];
        for (int rest = count; rest > 0; rest -= KeysPerBlock)
        {
            Span<TActor> keys = block.AsSpan(0, Math.Min(rest, KeysPerBlock));
            Values(keys);
            filling.Add(keys);
        }

        if (!filling.TryEnd())
            throw new DamagedException();
    }

    /// <summary>A number from 0 to below the limit.</summary>
    public int Index(int limit)
    {
        int index = Int32();
        return index >= 0 && index < limit ? index : throw new DamagedException();
    }

    /// <summary>A number from 0 to below the limit, or -1.</summary>
    public int IndexOrNone(int limit)
    {
        int index = Int32();
        return index >= -1 && index < limit ? index : throw new DamagedException();
    }

    /// <summary>An instant that lies in a period.</summary>
    public long Ticks(PeriodSpine spine)
    {
        long ticks = Int64();
        return ticks >= spine.MinTicks && ticks <= spine.MaxTicks ? ticks : throw new DamagedException();
    }

    /// <summary>The period of a date.</summary>
    public int PeriodOf(PeriodSpine spine)
    {
        int dayNumber = Int32();
        if (dayNumber < 0 || dayNumber > DateOnly.MaxValue.DayNumber)
            throw new DamagedException();
        int period = spine.IndexOf(DateOnly.FromDayNumber(dayNumber));
        return period >= 0 ? period : throw new DamagedException();
    }

    /// <summary>A key that may be missing.</summary>
    public KeyValue Key()
    {
        var kind = (KeyKind)Byte();
        KeyValue key = kind switch
        {
            KeyKind.Missing => default,
            KeyKind.Number => KeyValue.Of(Int64()),
            KeyKind.Guid => KeyValue.Of(Value<Guid>()),
            KeyKind.Text => KeyValue.Of(Text()),
            _ => throw new DamagedException(),
        };
        return key.Kind == kind ? key : throw new DamagedException();
    }

    /// <summary>Reads a set of numbers below the limit into an empty one.</summary>
    public void Set(ActorSet set, int limit)
    {
        ulong[] words = new ulong[Length(sizeof(long))];
        Take(words.Length * sizeof(ulong)).CopyTo(MemoryMarshal.AsBytes(words.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        int last = words.AsSpan().LastIndexOfAnyExcept(0UL);
        if (last >= 0 && (last << 6) + BitOperations.Log2(words[last]) >= limit)
            throw new DamagedException();
        set.Fill(words);
    }

    public HyperLogLog Sketch(int precision) =>
        HyperLogLog.TryRead(ref _rest, precision, out HyperLogLog? sketch) ? sketch : throw new DamagedException();

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw new DamagedException(),
    };

    public EventMarks Marks() => (EventMarks)Byte() is var marks and <= EventMarks.All ? marks : throw new DamagedException();

    public string Text()
    {
        (int length, bool isWide) = TextForm.Of(Int32());
        if ((long)length * sizeof(char) > _rest.Length && (isWide || length > _rest.Length))
            throw new DamagedException();
        if (!isWide)
            return Encoding.Latin1.GetString(Take(length));
        ReadOnlySpan<byte> bytes = Take(length * sizeof(char));
        var characters = new char[length];
        for (int i = 0; i < length; i++)
            characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
        return new string(characters);
    }

    /// <summary>A key or a quantity: the type is known from the definition.</summary>
    public T Value<T>()
    {
        if (typeof(T) == typeof(long))
            return (T)(object)Int64();
        if (typeof(T) == typeof(Guid))
            return (T)(object)new Guid(Take(16));
        if (typeof(T) == typeof(string))
            return (T)(object)Text();
        if (typeof(T) == typeof(TimeSpan))
            return (T)(object)new TimeSpan(Int64());
        if (typeof(T) == typeof(double))
            return (T)(object)BitConverter.Int64BitsToDouble(Int64());
        if (typeof(T) == typeof(ulong))
            return (T)(object)unchecked((ulong)Int64());
        if (typeof(T) == typeof(decimal))
            return (T)(object)Decimal();
        throw new NotSupportedException($"A snapshot has no form for {typeof(T)}.");
    }

    public TSum Sum<TSum, TQuantity>()
        where TSum : struct, ISum<TSum, TQuantity> =>
        TSum.TryRead(ref _rest, out TSum sum) ? sum : throw new DamagedException();

    private void Values<T>(Span<T> values)
    {
        // Such keys are in memory what they are in a snapshot.
        if (BitConverter.IsLittleEndian && (typeof(T) == typeof(Guid) || typeof(T) == typeof(long)))
        {
            ReadOnlySpan<byte> bytes = Take(values.Length * Unsafe.SizeOf<T>());
            bytes.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), bytes.Length));
            return;
        }

        foreach (ref T value in values)
            value = Value<T>();
    }

    private decimal Decimal()
    {
        Span<int> parts = [Int32(), Int32(), Int32(), Int32()];
        try
        {
            return new decimal(parts);
        }
        catch (ArgumentException)
        {
            throw new DamagedException();
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new DamagedException();
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

/// <summary>The bytes do not form what they should; never leaves the folder.</summary>
internal sealed class DamagedException : Exception;
