using System.Buffers.Binary;

namespace NorthStar.Aggregation;

/// <summary>A key of any type, come down to a <see cref="Guid"/>, a number or a text: no generic type for each.</summary>
public readonly struct KeyValue : IEquatable<KeyValue>, IComparable<KeyValue>
{
    private readonly ulong _high;
    private readonly ulong _low;
    private readonly string? _text;

    private KeyValue(KeyKind kind, ulong high, ulong low, string? text)
    {
        Kind = kind;
        _high = high;
        _low = low;
        _text = text;
    }

    internal KeyKind Kind { get; }

    internal bool IsPresent => Kind != KeyKind.Missing;

    internal long Number => unchecked((long)_low);

    internal string Text => _text!;

    internal Guid Guid
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, _high);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _low);
            return new Guid(bytes, bigEndian: true);
        }
    }

    /// <summary>The key <paramref name="value"/>; <see cref="Guid.Empty"/>, <see langword="null"/> and an empty string are missing.</summary>
    public static KeyValue Of(Guid value)
    {
        if (value == Guid.Empty)
            return default;
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return new KeyValue(KeyKind.Guid, BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), null);
    }

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(Guid? value) => Of(value.GetValueOrDefault());

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(long value) => new(KeyKind.Number, 0, unchecked((ulong)value), null);

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(long? value) => value is { } known ? Of(known) : default;

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(ulong value) => Of(unchecked((long)value));

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(ulong? value) => value is { } known ? Of(known) : default;

    /// <inheritdoc cref="Of(Guid)"/>
    public static KeyValue Of(string? value) => string.IsNullOrEmpty(value) ? default : new KeyValue(KeyKind.Text, 0, 0, value);

    /// <inheritdoc/>
    public bool Equals(KeyValue other) =>
        _low == other._low && _high == other._high && Kind == other.Kind && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeyValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? HashCode.Combine(_high, _low) : _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Orders by kind, then numbers and ids by size, texts by their UTF-16 code units.</summary>
    public int CompareTo(KeyValue other)
    {
        int byKind = Kind.CompareTo(other.Kind);
        if (byKind != 0)
            return byKind;
        return Kind switch
        {
            KeyKind.Text => string.CompareOrdinal(_text, other._text),
            KeyKind.Number => Number.CompareTo(other.Number),
            _ => (_high, _low).CompareTo((other._high, other._low)),
        };
    }

    /// <summary>Whether both are the same key.</summary>
    public static bool operator ==(KeyValue left, KeyValue right) => left.Equals(right);

    /// <summary>Whether the keys differ.</summary>
    public static bool operator !=(KeyValue left, KeyValue right) => !left.Equals(right);

    /// <summary>Whether the left key comes first.</summary>
    public static bool operator <(KeyValue left, KeyValue right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key does not come after the right one.</summary>
    public static bool operator <=(KeyValue left, KeyValue right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key comes last.</summary>
    public static bool operator >(KeyValue left, KeyValue right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key does not come before the right one.</summary>
    public static bool operator >=(KeyValue left, KeyValue right) => left.CompareTo(right) >= 0;
}

internal enum KeyKind : byte
{
    Missing,
    Number,
    Guid,
    Text,
}
