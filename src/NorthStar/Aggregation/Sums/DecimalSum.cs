using System.Buffers;
using System.Buffers.Binary;

namespace NorthStar.Aggregation;

/// <summary>An exact total of decimals, also where it needs more than the 28 digits that a decimal holds.</summary>
/// <remarks>
/// <para>
/// The total is a 192-bit integer that counts units of 10^-28, the smallest that a decimal can express. The greatest
/// decimal is less than 2^190 of them, so every in-range total and the sum of any two are held exactly.
/// </para>
/// <para>
/// <see cref="Value"/> has no trailing zeros: the total of 1.10 and 1.20 is 2.3. The scale depends on the total alone,
/// never on the order of the quantities or on quantities that were added and taken back.
/// </para>
/// <para>Written as 24 bytes. Thread-safety: see <see cref="ISum{TSelf, TQuantity}"/>.</para>
/// </remarks>
public struct DecimalSum : ISum<DecimalSum, decimal>
{
    private const int MaxScale = 28;
    private const int Size = 3 * sizeof(ulong);
    private const decimal Small = 1_000_000_000;

    private static readonly UInt128[] s_powersOfTen = PowersOfTen();
    private static readonly Int192 s_max = Units(decimal.MaxValue);
    private static readonly Int192 s_min = -s_max;

    private Int192 _units;

    /// <inheritdoc/>
    public static double Limit => Math.BitDecrement((double)decimal.MaxValue);

    /// <inheritdoc/>
    public readonly decimal Value => Round(_units);

    /// <inheritdoc/>
    public static bool IsPlainData => true;

    /// <inheritdoc/>
    public static bool IsValid(decimal value) => true;

    /// <inheritdoc/>
    public static double ToDouble(decimal value) => (double)value;

    /// <inheritdoc/>
    public static double Magnitude(decimal value)
    {
        // The conversion scales in double arithmetic, which is off by up to two units in the last place.
        const double CoversConversion = 1 + 1.0 / (1L << 50);
        return Math.Abs((double)value) * CoversConversion;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out DecimalSum sum)
    {
        sum = default;
        if (source.Length < Size)
            return false;

        var units = new Int192(
            BinaryPrimitives.ReadUInt64LittleEndian(source),
            BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[16..]));
        if (!IsInRange(units))
            return false;

        sum._units = units;
        source = source[Size..];
        return true;
    }

    /// <inheritdoc/>
    public bool TryAdd(decimal value) => TryAdd(Units(value));

    /// <inheritdoc/>
    public bool TryAdd(in DecimalSum other) => TryAdd(other._units);

    /// <inheritdoc/>
    /// <remarks>A quantity is small up to 10^9: 2^53 of them are no more than a thousandth part of the range.</remarks>
    public bool TryAddSmall(decimal value) => value is >= -Small and <= Small && TryAdd(value);

    /// <inheritdoc/>
    public bool TryAddSmall(in DecimalSum other) => TryAdd(in other);

    /// <inheritdoc/>
    public readonly DecimalSum Copy() => this;

    /// <inheritdoc/>
    public readonly void Write(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> bytes = writer.GetSpan(Size);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _units.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], _units.Middle);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], _units.High);
        writer.Advance(Size);
    }

    private bool TryAdd(in Int192 units)
    {
        Int192 total = _units + units;
        if (!IsInRange(total))
            return false;

        _units = total;
        return true;
    }

    private static bool IsInRange(in Int192 units)
    {
        // The edge is a little beyond 2^189, so that the highest limb alone decides nearly always.
        const long Within = 1L << (189 - 128);
        return units.High is >= -Within and < Within || !(units > s_max || units < s_min);
    }

    private static Int192 Units(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int scale = (bits[3] >> 16) & 0xFF;
        Int192 units = Int192.Multiply(digits, s_powersOfTen[MaxScale - scale]);
        return bits[3] < 0 ? -units : units;
    }

    // Each digit is dropped from the exact total and the rounding is decided once, from all that was dropped:
    // rounding an already rounded number would be wrong at the halves.
    private static decimal Round(in Int192 units)
    {
        Int192 digits = units.Abs();
        int scale = MaxScale;
        uint dropped = 0;
        bool droppedBefore = false;
        bool up;
        while (!FitsWhenRounded(digits, up = RoundsUp(digits, dropped, droppedBefore)))
        {
            droppedBefore |= dropped != 0;
            digits = digits.DivideByTen(out dropped);
            scale--;
        }

        if (up)
            digits += new Int192(1, 0, 0);

        return Shortest(digits, scale, units.IsNegative);
    }

    private static bool RoundsUp(in Int192 digits, uint dropped, bool droppedBefore) =>
        dropped > 5 || (dropped == 5 && (droppedBefore || (digits.Low & 1) != 0));

    private static bool FitsWhenRounded(in Int192 digits, bool up)
    {
        var greatest = new Int192(ulong.MaxValue, uint.MaxValue, 0);
        return up ? greatest > digits : !(digits > greatest);
    }

    private static decimal Shortest(Int192 digits, int scale, bool isNegative)
    {
        while (scale > 0 && digits.DivideByTen(out uint last) is var shorter && last == 0)
        {
            digits = shorter;
            scale--;
        }

        return new decimal((int)digits.Low, (int)(digits.Low >> 32), (int)digits.Middle, isNegative, (byte)scale);
    }

    private static UInt128[] PowersOfTen()
    {
        var powers = new UInt128[MaxScale + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
