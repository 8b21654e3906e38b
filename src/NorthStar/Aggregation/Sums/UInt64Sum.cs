using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>An exact total of unsigned 64-bit integers, which refuses to wrap.</summary>
/// <remarks>Written as 8 bytes. Thread-safety: see <see cref="ISum{TSelf, TQuantity}"/>.</remarks>
public struct UInt64Sum : ISum<UInt64Sum, ulong>
{
    // From here on, a conversion to double may round.
    private const double ExactIntegers = 1UL << 53;

    private static readonly ulong s_small = (ulong)(ulong.MaxValue * SmallTotal.Share);

    private ulong _total;

    /// <inheritdoc/>
    public static double Limit => Math.BitDecrement(18446744073709551616.0);

    /// <inheritdoc/>
    public readonly ulong Value => _total;

    /// <inheritdoc/>
    public static bool IsPlainData => true;

    /// <inheritdoc/>
    public static bool IsValid(ulong value) => true;

    /// <inheritdoc/>
    public static double ToDouble(ulong value) => value;

    /// <inheritdoc/>
    public static double Magnitude(ulong value)
    {
        double magnitude = value;
        return magnitude < ExactIntegers ? magnitude : Math.BitIncrement(magnitude);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out UInt64Sum sum)
    {
        sum = default;
        if (!BinaryPrimitives.TryReadUInt64LittleEndian(source, out sum._total))
            return false;

        source = source[sizeof(ulong)..];
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(ulong value)
    {
        ulong total = unchecked(_total + value);
        if (total < value)
            return false;

        _total = total;
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(in UInt64Sum other) => TryAdd(other._total);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAddSmall(ulong value)
    {
        ulong total = unchecked(_total + value);
        if (total < value || total > s_small)
            return false;

        _total = total;
        return true;
    }

    /// <inheritdoc/>
    public bool TryAddSmall(in UInt64Sum other) => TryAddSmall(other._total);

    /// <inheritdoc/>
    public readonly UInt64Sum Copy() => this;

    /// <inheritdoc/>
    public readonly void Write(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        BinaryPrimitives.WriteUInt64LittleEndian(writer.GetSpan(sizeof(ulong)), _total);
        writer.Advance(sizeof(ulong));
    }
}
