using System.Numerics;

namespace NorthStar.Tests.Aggregation.Sums;

/// <summary>Doubles as exact integers: every finite double is a whole number of the least subnormal, 2^-1074.</summary>
internal static class Doubles
{
    public static BigInteger UnitsPerOne { get; } = BigInteger.One << 1074;

    public static BigInteger Units(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger magnitude = exponent == 0 ? mantissa : (mantissa + (1L << 52)) << (exponent - 1);
        return bits < 0 ? -magnitude : magnitude;
    }

    public static double Nearest(BigInteger units)
    {
        BigInteger magnitude = BigInteger.Abs(units);
        int shift = Math.Max((int)magnitude.GetBitLength() - 53, 0);
        double nearest = Math.ScaleB((double)RoundedQuotient(magnitude, BigInteger.One << shift), shift - 1074);
        return units.Sign < 0 ? -nearest : nearest;
    }

    public static BigInteger RoundedQuotient(BigInteger dividend, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        int half = (remainder * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
