using System.Globalization;

namespace NorthStar;

/// <summary>
/// A number of distinct actors or groups, exact. It is no number to calculate with: two counts that are added up count
/// whoever is in both twice, so that <c>weeks.Sum(week => week.Actors)</c> does not compile. Count over a longer window
/// with a metric of that cadence, or with a <see cref="TrailingWindow"/>.
/// </summary>
/// <param name="Value">The number, 0 or more.</param>
public readonly record struct DistinctCount(long Value) : IComparable<DistinctCount>, IFormattable
{
    /// <summary>A known number as a count, to compare with.</summary>
    public static implicit operator DistinctCount(long value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(DistinctCount other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left count is smaller.</summary>
    public static bool operator <(DistinctCount left, DistinctCount right) => left.Value < right.Value;

    /// <summary>Whether the left count is not greater.</summary>
    public static bool operator <=(DistinctCount left, DistinctCount right) => left.Value <= right.Value;

    /// <summary>Whether the left count is greater.</summary>
    public static bool operator >(DistinctCount left, DistinctCount right) => left.Value > right.Value;

    /// <summary>Whether the left count is not smaller.</summary>
    public static bool operator >=(DistinctCount left, DistinctCount right) => left.Value >= right.Value;

    /// <summary>The same as the conversion.</summary>
    public static DistinctCount FromInt64(long value) => value;

    /// <summary>The digits, the same in every culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);
}
