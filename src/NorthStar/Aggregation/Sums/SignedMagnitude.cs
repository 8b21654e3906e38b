using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// A fixed-point number in units of 2^-1074 as sign and 32-bit digits, lowest first: the canonical form of an exact
/// total of doubles, from which it is rounded and written.
/// </summary>
internal struct SignedMagnitude
{
    /// <summary>The greatest double is less than 2^2098 units; 66 digits hold it and the sum of two, with a sign.</summary>
    public const int Length = 66;

    private const int PrefixSize = 3;
    private const int MantissaBits = 53;

    private Digits _digits;

    public bool IsNegative { readonly get; init; }

    public readonly bool IsZero => HighestDigit() < 0;

    /// <summary>Whether the magnitude is at most <see cref="double.MaxValue"/>.</summary>
    public readonly bool IsInRange
    {
        get
        {
            // The greatest double has 53 ones, of which the lowest has the weight of 2^2045 units.
            ulong top = ((ulong)_digits[65] << 32) | _digits[64];
            const ulong GreatestTop = (1UL << 50) - 1;
            const uint GreatestNext = 0xE000_0000;
            if (top != GreatestTop || _digits[63] < GreatestNext)
                return top <= GreatestTop;

            return _digits[63] == GreatestNext && !AnyBitBelow(63 * 32);
        }
    }

    public uint this[int index]
    {
        readonly get => _digits[index];
        set => _digits[index] = value;
    }

    /// <summary>The nearest double, half to even.</summary>
    public readonly double Round()
    {
        int highest = HighestDigit();
        if (highest < 0)
            return 0;

        // The integer made of exponent and mantissa bits counts the doubles from zero up. A rounding carry out of the
        // mantissa therefore raises the exponent, and a number of up to 53 bits is its own encoding.
        int length = (highest * 32) + 32 - BitOperations.LeadingZeroCount(_digits[highest]);
        int shift = Math.Max(length - MantissaBits, 0);
        ulong mantissa = Extract(shift);
        if (shift > 0 && Bit(shift - 1) && ((mantissa & 1) != 0 || AnyBitBelow(shift - 1)))
            mantissa++;

        double magnitude = BitConverter.UInt64BitsToDouble(((ulong)shift << (MantissaBits - 1)) + mantissa);
        return IsNegative ? -magnitude : magnitude;
    }

    public readonly void Write(IBufferWriter<byte> writer)
    {
        int highest = HighestDigit();
        int lowest = 0;
        while (lowest < highest && _digits[lowest] == 0)
            lowest++;

        int count = highest + 1 - lowest;
        int size = PrefixSize + (count * sizeof(uint));
        Span<byte> bytes = writer.GetSpan(size);
        bytes[0] = IsNegative ? (byte)1 : (byte)0;
        bytes[1] = (byte)lowest;
        bytes[2] = (byte)count;
        for (int i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(PrefixSize + (i * sizeof(uint)))..], _digits[lowest + i]);
        writer.Advance(size);
    }

    public static bool TryRead(ref ReadOnlySpan<byte> source, out SignedMagnitude total)
    {
        total = default;
        if (source.Length < PrefixSize || source[0] > 1)
            return false;

        int lowest = source[1];
        int count = source[2];
        int size = PrefixSize + (count * sizeof(uint));
        if (lowest + count > Length || source.Length < size)
            return false;

        var read = new SignedMagnitude { IsNegative = source[0] == 1 };
        for (int i = 0; i < count; i++)
            read[lowest + i] = BinaryPrimitives.ReadUInt32LittleEndian(source[(PrefixSize + (i * sizeof(uint)))..]);

        bool isCanonical = count == 0
            ? lowest == 0 && !read.IsNegative
            : read[lowest] != 0 && read[lowest + count - 1] != 0;
        if (!isCanonical || !read.IsInRange)
            return false;

        total = read;
        source = source[size..];
        return true;
    }

    private readonly int HighestDigit()
    {
        int highest = Length - 1;
        while (highest >= 0 && _digits[highest] == 0)
            highest--;
        return highest;
    }

    /// <summary>The 53 bits from position <paramref name="shift"/> on.</summary>
    private readonly ulong Extract(int shift)
    {
        int index = shift >> 5;
        UInt128 window = Digit(index) | ((UInt128)Digit(index + 1) << 32) | ((UInt128)Digit(index + 2) << 64);
        return (ulong)(window >> (shift & 31)) & ((1UL << MantissaBits) - 1);
    }

    private readonly uint Digit(int index) => index < Length ? _digits[index] : 0;

    private readonly bool Bit(int position) => ((_digits[position >> 5] >> (position & 31)) & 1) != 0;

    private readonly bool AnyBitBelow(int position)
    {
        int index = position >> 5;
        for (int i = 0; i < index; i++)
            if (_digits[i] != 0)
                return true;

        return (_digits[index] & ((1U << (position & 31)) - 1)) != 0;
    }

    [InlineArray(Length)]
    private struct Digits
    {
        private uint _first;
    }
}
