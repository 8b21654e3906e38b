using System.Globalization;

namespace NorthStar;

/// <summary>
/// An estimated number of distinct actors and how wrong it may be: about two thirds of all estimates are within one
/// standard error of the true number, 95 % within two, and nearly all within three. Immutable.
/// </summary>
/// <remarks>
/// It is no number to calculate with: actors of several periods or slices cannot be added up, because one who is in two of
/// them would count twice.
/// </remarks>
/// <param name="Value">The estimate, rounded to a whole number; 0 or more.</param>
/// <param name="RelativeStandardError">
/// The standard error as a share of the true number: 1.04 / sqrt(2^p) for a sketch of precision p (Flajolet, Fusy,
/// Gandouet and Meunier, "HyperLogLog", 2007), 0.008125 for the default of 14. Small numbers are exact nevertheless: up to
/// 2^p / 16 actors, 1,024 at the default.
/// </param>
public readonly record struct DistinctEstimate(long Value, double RelativeStandardError) : IComparable<DistinctEstimate>
{
    /// <summary>Orders by value; equal values by their standard error, so that only equal estimates are of one rank.</summary>
    public int CompareTo(DistinctEstimate other)
    {
        int byValue = Value.CompareTo(other.Value);
        return byValue != 0 ? byValue : RelativeStandardError.CompareTo(other.RelativeStandardError);
    }

    /// <summary>The estimate and one standard error, in the invariant culture: <c>12,345 ± 0.8 %</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:N0} ± {RelativeStandardError * 100:0.#} %");

    /// <summary>Whether the left estimate is less.</summary>
    public static bool operator <(DistinctEstimate left, DistinctEstimate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left estimate is not greater.</summary>
    public static bool operator <=(DistinctEstimate left, DistinctEstimate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left estimate is greater.</summary>
    public static bool operator >(DistinctEstimate left, DistinctEstimate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left estimate is not less.</summary>
    public static bool operator >=(DistinctEstimate left, DistinctEstimate right) => left.CompareTo(right) >= 0;
}
