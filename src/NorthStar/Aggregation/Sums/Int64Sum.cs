using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>An exact total of 64-bit integers, which refuses to wrap.</summary>
/// <remarks>Written as 8 bytes. Thread-safety: see <see cref="ISum{TSelf, TQuantity}"/>.</remarks>
public struct Int64Sum : ISum<Int64Sum, long>
{
    // From here on, a conversion to double may round.
    private const double ExactIntegers = 1L << 53;

    private static readonly long s_small = (long)(long.MaxValue * SmallTotal.Share);

    private long _total;

    /// <inheritdoc/>
    public static double Limit => Math.BitDecrement(-(double)long.MinValue);

    /// <inheritdoc/>
    public readonly long Value => _total;

    /// <inheritdoc/>
    public static bool IsPlainData => true;

    /// <inheritdoc/>
    public static bool IsValid(long value) => true;

    /// <inheritdoc/>
    public static double ToDouble(long value) => value;

    /// <inheritdoc/>
    public static double Magnitude(long value)
    {
        double magnitude = Math.Abs((double)value);
        return magnitude < ExactIntegers ? magnitude : Math.BitIncrement(magnitude);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out Int64Sum sum)
    {
        sum = default;
        if (!BinaryPrimitives.TryReadInt64LittleEndian(source, out sum._total))
            return false;

        source = source[sizeof(long)..];
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(long value)
    {
        long total = unchecked(_total + value);
        if (((_total ^ total) & (value ^ total)) < 0)
            return false;

        _total = total;
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(in Int64Sum other) => TryAdd(other._total);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAddSmall(long value)
    {
        // Where the sum wraps, it ends far from zero.
        long total = unchecked(_total + value);
        if (unchecked((ulong)(total + s_small)) > 2 * (ulong)s_small)
            return false;

        _total = total;
        return true;
    }

    /// <inheritdoc/>
    public bool TryAddSmall(in Int64Sum other) => TryAddSmall(other._total);

    /// <inheritdoc/>
    public readonly Int64Sum Copy() => this;

    /// <inheritdoc/>
    public readonly void Write(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        BinaryPrimitives.WriteInt64LittleEndian(writer.GetSpan(sizeof(long)), _total);
        writer.Advance(sizeof(long));
    }
}
