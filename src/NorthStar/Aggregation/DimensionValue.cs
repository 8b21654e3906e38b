namespace NorthStar.Aggregation;

/// <summary>One value of a dimension: a number (also of an enum or a bool), a text, or none.</summary>
public readonly record struct DimensionValue : IComparable<DimensionValue>
{
    private DimensionValue(DimensionValueKind kind, long number, string? text)
    {
        Kind = kind;
        Number = number;
        Text = text;
    }

    /// <summary>The number, of an enum or integer member; 0 or 1 of a <see cref="bool"/>; otherwise 0.</summary>
    public long Number { get; }

    /// <summary>The text of a string member, otherwise <see langword="null"/>.</summary>
    public string? Text { get; }

    /// <summary>Whether the member is <see langword="null"/>.</summary>
    public bool IsNull => Kind == DimensionValueKind.Null;

    internal DimensionValueKind Kind { get; }

    /// <summary>The value of a member.</summary>
    public static DimensionValue Of(long value) => new(DimensionValueKind.Number, value, null);

    /// <inheritdoc cref="Of(long)"/>
    public static DimensionValue Of(long? value) => value is { } known ? Of(known) : default;

    /// <inheritdoc cref="Of(long)"/>
    public static DimensionValue Of(bool value) => Of(value ? 1L : 0L);

    /// <inheritdoc cref="Of(long)"/>
    public static DimensionValue Of(bool? value) => value is { } known ? Of(known) : default;

    /// <inheritdoc cref="Of(long)"/>
    public static DimensionValue Of(string? value) => value is null ? default : new(DimensionValueKind.Text, 0, value);

    /// <inheritdoc/>
    public bool Equals(DimensionValue other) =>
        Text is not null ? Text == other.Text : other.Text is null && Number == other.Number && Kind == other.Kind;

    /// <summary>Whether two values are equal at first sight: of two texts, whether they are the same object.</summary>
    internal bool IsSame(ref readonly DimensionValue other) =>
        ReferenceEquals(Text, other.Text) && Number == other.Number && Kind == other.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => Text is null ? HashCode.Combine(Number) : Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Orders no value first, then numbers by size, then texts by their UTF-16 code units.</summary>
    public int CompareTo(DimensionValue other)
    {
        int byKind = Kind.CompareTo(other.Kind);
        if (byKind != 0)
            return byKind;
        return Kind == DimensionValueKind.Text
            ? string.CompareOrdinal(Text, other.Text)
            : Number.CompareTo(other.Number);
    }

    /// <summary>Whether the left value comes first.</summary>
    public static bool operator <(DimensionValue left, DimensionValue right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value does not come after the right one.</summary>
    public static bool operator <=(DimensionValue left, DimensionValue right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes last.</summary>
    public static bool operator >(DimensionValue left, DimensionValue right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value does not come before the right one.</summary>
    public static bool operator >=(DimensionValue left, DimensionValue right) => left.CompareTo(right) >= 0;
}

internal enum DimensionValueKind : byte
{
    Null,
    Number,
    Text,
}
