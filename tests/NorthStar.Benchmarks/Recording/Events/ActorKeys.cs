using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>A key of a table by hand, with the cheapest hash that is good enough for it.</summary>
internal interface IActorKey<TSelf> : IEquatable<TSelf>
    where TSelf : struct
{
    ulong Hash { get; }

    bool IsDefault { get; }
}

/// <summary>The strongly typed id of the events that have one.</summary>
internal readonly record struct UserId(Guid Value);

internal readonly struct GuidKey(ulong low, ulong high) : IActorKey<GuidKey>
{
    // With the layout of a Guid.
    private readonly ulong _low = low;
    private readonly ulong _high = high;

    public ulong Hash => (_low ^ _high) * 0x9E37_79B9_7F4A_7C15;

    public bool IsDefault => (_low | _high) == 0;

    /// <summary>The hash of the sketches, as the library documents it.</summary>
    public ulong StableHash => Mix(Mix(0x243F_6A88_85A3_08D3 + (_low * 0x9E37_79B9_7F4A_7C15)) + (_high * 0x9E37_79B9_7F4A_7C15));

    public static GuidKey Of(Guid value) => Unsafe.BitCast<Guid, GuidKey>(value);

    public bool Equals(GuidKey other) => _low == other._low && _high == other._high;

    public override bool Equals(object? obj) => obj is GuidKey other && Equals(other);

    public override int GetHashCode() => (int)Hash;

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }
}

internal readonly struct LongKey(long value) : IActorKey<LongKey>
{
    private readonly long _value = value;

    public ulong Hash => (ulong)_value * 0x9E37_79B9_7F4A_7C15;

    public bool IsDefault => _value == 0;

    public bool Equals(LongKey other) => _value == other._value;

    public override bool Equals(object? obj) => obj is LongKey other && Equals(other);

    public override int GetHashCode() => (int)Hash;
}

internal readonly struct TextKey(string value) : IActorKey<TextKey>
{
    private readonly string? _value = value;

    public ulong Hash
    {
        get
        {
            ReadOnlySpan<byte> rest = MemoryMarshal.AsBytes(_value.AsSpan());
            ulong hash = (ulong)rest.Length;
            for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
                hash = Next(hash, MemoryMarshal.Read<ulong>(rest));
            for (; rest.Length >= sizeof(char); rest = rest[sizeof(char)..])
                hash = Next(hash, MemoryMarshal.Read<char>(rest));
            return hash;
        }
    }

    public bool IsDefault => _value is null;

    public bool Equals(TextKey other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is TextKey other && Equals(other);

    public override int GetHashCode() => (int)Hash;

    private static ulong Next(ulong hash, ulong word)
    {
        ulong high = Math.BigMul(hash ^ word ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, out ulong low);
        return high ^ low;
    }
}
