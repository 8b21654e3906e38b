using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>
/// A fixed-point number in units of 2^-1074, held as signed 64-bit chunks that overlap: chunk i counts 2^(32 i) units.
/// </summary>
/// <remarks>
/// After Radford M. Neal, "Fast exact summation using small and large superaccumulators" (2015), arXiv:1505.05571. An
/// add changes two neighbouring chunks, each by less than 2^52, so that 2047 adds fit before carries must move on.
/// </remarks>
internal sealed class Superaccumulator
{
    private const int AddsBetweenCarries = 2047;
    private const int MantissaBits = 52;
    private const long HiddenBit = 1L << MantissaBits;

    // Quantities and a total below 2^1000 cannot leave the range of a double before the next carry.
    private const int LargeExponent = 1023 + 1000;
    private const long LargeTop = 1L << 26;

    private Chunks _chunks;
    private int _room = AddsBetweenCarries;

    public Superaccumulator()
    {
    }

    public Superaccumulator(in SignedMagnitude total)
    {
        for (int i = 0; i < SignedMagnitude.Length; i++)
            _chunks[i] = total.IsNegative ? -(long)total[i] : total[i];
        Carry(ref _chunks);
        Replace(_chunks);
    }

    public bool TryAdd(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits) & 0x7FF;
        if (exponent >= LargeExponent || _room == 0)
            return TryAddWithCarry(value);

        _room--;
        Add(ref _chunks, bits, exponent);
        return true;
    }

    /// <summary>Adds the total of <paramref name="other"/>, which may be this accumulator and is left as it is.</summary>
    public bool TryAdd(Superaccumulator other)
    {
        // A chunk has room for all the adds between two carries on top of carried digits, so one side's carry is enough.
        Chunks chunks = _chunks;
        Carry(ref chunks);
        for (int i = 0; i < SignedMagnitude.Length; i++)
            chunks[i] += other._chunks[i];
        return TryReplace(ref chunks);
    }

    /// <summary>The total in canonical form; reading changes nothing, so that readers may share an accumulator.</summary>
    public SignedMagnitude ToMagnitude()
    {
        Chunks chunks = _chunks;
        Carry(ref chunks);
        return ToMagnitude(ref chunks);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAddWithCarry(double value)
    {
        if (!double.IsFinite(value))
            return false;

        Chunks chunks = _chunks;
        Carry(ref chunks);
        long bits = BitConverter.DoubleToInt64Bits(value);
        Add(ref chunks, bits, (int)(bits >> MantissaBits) & 0x7FF);
        return TryReplace(ref chunks);
    }

    private bool TryReplace(ref Chunks chunks)
    {
        Carry(ref chunks);
        if (IsLarge(in chunks))
        {
            Chunks copy = chunks;
            if (!ToMagnitude(ref copy).IsInRange)
                return false;
        }

        Replace(in chunks);
        return true;
    }

    private void Replace(in Chunks chunks)
    {
        _chunks = chunks;
        _room = IsLarge(in chunks) ? 0 : AddsBetweenCarries;
    }

    private static void Add(ref Chunks chunks, long bits, int exponent)
    {
        // A subnormal has no hidden bit, and the exponent of the least normal numbers.
        long mantissa = bits & (HiddenBit - 1);
        int shift = 0;
        if (exponent != 0)
        {
            mantissa |= HiddenBit;
            shift = exponent - 1;
        }

        long sign = bits >> 63;
        mantissa = (mantissa ^ sign) - sign;
        int index = shift >> 5;
        int offset = shift & 31;
        chunks[index] += (mantissa << offset) & uint.MaxValue;
        chunks[index + 1] += mantissa >> (32 - offset);
    }

    /// <summary>Brings every chunk but the last into [0, 2^32), which makes the representation unique.</summary>
    private static void Carry(ref Chunks chunks)
    {
        long carry = 0;
        for (int i = 0; i < SignedMagnitude.Length - 1; i++)
        {
            long chunk = chunks[i] + carry;
            chunks[i] = chunk & uint.MaxValue;
            carry = chunk >> 32;
        }

        chunks[SignedMagnitude.Length - 1] += carry;
    }

    private static bool IsLarge(in Chunks carried)
    {
        long top = (carried[SignedMagnitude.Length - 1] << 32) + carried[SignedMagnitude.Length - 2];
        return top is < -LargeTop or >= LargeTop;
    }

    private static SignedMagnitude ToMagnitude(ref Chunks carried)
    {
        bool isNegative = carried[SignedMagnitude.Length - 1] < 0;
        if (isNegative)
        {
            for (int i = 0; i < SignedMagnitude.Length; i++)
                carried[i] = -carried[i];
            Carry(ref carried);
        }

        var magnitude = new SignedMagnitude { IsNegative = isNegative };
        for (int i = 0; i < SignedMagnitude.Length; i++)
            magnitude[i] = (uint)carried[i];
        return magnitude;
    }

    [InlineArray(SignedMagnitude.Length)]
    private struct Chunks
    {
        private long _first;
    }
}
