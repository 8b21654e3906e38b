using System.Buffers;

namespace NorthStar.Aggregation;

/// <summary>
/// An exact total of doubles, rounded once when it is read: 1e300 + 1 - 1e300 is 1, and a million times 0.1 is the
/// double nearest to a million times the double 0.1.
/// </summary>
/// <remarks>
/// <para>
/// A small superaccumulator after Radford M. Neal, "Fast exact summation using small and large superaccumulators"
/// (2015), arXiv:1505.05571: a fixed-point number wide enough for every double, from the least subnormal up, in
/// overlapping chunks which carry into each other only once in about two thousand adds.
/// </para>
/// <para>
/// Every finite double can be added, subnormals included. Zero has no sign here: a total of zero is positive zero,
/// also when only negative zeros were added. NaN and the infinities are refused. Adds take the slow path, some hundred
/// nanoseconds, while a quantity or the total is at least 2^1000.
/// </para>
/// <para>
/// The first add or merge allocates about 560 bytes, later ones nothing. From then on a copy of the struct is a second
/// name of the same total: hold it in one field or pass it by reference, and merge it into a
/// <see langword="default"/> sum to get an independent one. Merging never shares state.
/// </para>
/// <para>
/// Written as 3 bytes (sign, index of the lowest digit, number of digits) and 4 bytes for each 32-bit digit of the
/// magnitude, lowest first, neither end zero. Thread-safety: see <see cref="ISum{TSelf, TQuantity}"/>.
/// </para>
/// </remarks>
public struct DoubleSum : ISum<DoubleSum, double>
{
    private const double Small = 1e280;

    private Superaccumulator? _accumulator;

    /// <inheritdoc/>
    public static double Limit => double.MaxValue;

    /// <inheritdoc/>
    public readonly double Value => _accumulator is null ? 0 : _accumulator.ToMagnitude().Round();

    /// <inheritdoc/>
    public static bool IsPlainData => false;

    /// <inheritdoc/>
    public static bool IsValid(double value) => double.IsFinite(value);

    /// <inheritdoc/>
    public static double ToDouble(double value) => value;

    /// <inheritdoc/>
    public static double Magnitude(double value) =>
        double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value);

    /// <inheritdoc/>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out DoubleSum sum)
    {
        sum = default;
        if (!SignedMagnitude.TryRead(ref source, out SignedMagnitude total))
            return false;

        if (!total.IsZero)
            sum._accumulator = new Superaccumulator(total);
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(double value) => (_accumulator ??= new Superaccumulator()).TryAdd(value);

    /// <inheritdoc/>
    public bool TryAdd(in DoubleSum other) =>
        other._accumulator is null || (_accumulator ??= new Superaccumulator()).TryAdd(other._accumulator);

    /// <inheritdoc/>
    /// <remarks>A quantity is small up to 10^280: 2^53 of them are no more than a thousandth part of the range.</remarks>
    public bool TryAddSmall(double value) => value is >= -Small and <= Small && TryAdd(value);

    /// <inheritdoc/>
    public bool TryAddSmall(in DoubleSum other) => TryAdd(in other);

    /// <inheritdoc/>
    public readonly DoubleSum Copy()
    {
        var copy = default(DoubleSum);
        copy.TryAdd(in this);
        return copy;
    }

    /// <inheritdoc/>
    public readonly void Write(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        SignedMagnitude total = _accumulator is null ? default : _accumulator.ToMagnitude();
        total.Write(writer);
    }
}
