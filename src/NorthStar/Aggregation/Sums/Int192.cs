using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>A 192-bit two's complement integer, with just the arithmetic that a sum of decimals needs.</summary>
internal readonly record struct Int192(ulong Low, ulong Middle, long High)
{
    public bool IsNegative => High < 0;

    /// <summary>The product of two unsigned integers of at most 96 and 95 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Int192 Multiply(UInt128 left, UInt128 right)
    {
        ulong leftLow = (ulong)left, leftHigh = (ulong)(left >> 64);
        ulong rightLow = (ulong)right, rightHigh = (ulong)(right >> 64);

        ulong middle = Math.BigMul(leftLow, rightLow, out ulong low);
        ulong high = leftHigh * rightHigh;
        high += Math.BigMul(leftLow, rightHigh, out ulong cross);
        high += Carry(ref middle, cross);
        high += Math.BigMul(leftHigh, rightLow, out cross);
        high += Carry(ref middle, cross);
        return new Int192(low, middle, (long)high);
    }

    /// <summary>The sum, which the callers keep within 192 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Int192 operator +(in Int192 left, in Int192 right)
    {
        ulong low = left.Low, middle = left.Middle;
        ulong carry = Carry(ref low, right.Low);
        ulong high = (ulong)(left.High + right.High) + Carry(ref middle, carry);
        high += Carry(ref middle, right.Middle);
        return new Int192(low, middle, (long)high);
    }

    public static Int192 operator -(in Int192 value) =>
        new Int192(~value.Low, ~value.Middle, ~value.High) + new Int192(1, 0, 0);

    public static bool operator >(in Int192 left, in Int192 right) =>
        left.High != right.High ? left.High > right.High
        : left.Middle != right.Middle ? left.Middle > right.Middle
        : left.Low > right.Low;

    public static bool operator <(in Int192 left, in Int192 right) => right > left;

    public Int192 Abs() => IsNegative ? -this : this;

    /// <summary>Divides a non-negative integer by ten.</summary>
    public Int192 DivideByTen(out uint remainder)
    {
        ulong rest = 0;
        ulong high = Digit((ulong)High, ref rest);
        ulong middle = Digit(Middle, ref rest);
        ulong low = Digit(Low, ref rest);
        remainder = (uint)rest;
        return new Int192(low, middle, (long)high);
    }

    private static ulong Digit(ulong limb, ref ulong rest)
    {
        (ulong upper, rest) = Math.DivRem((rest << 32) | (limb >> 32), 10);
        (ulong lower, rest) = Math.DivRem((rest << 32) | (uint)limb, 10);
        return (upper << 32) | lower;
    }

    private static ulong Carry(ref ulong limb, ulong addend)
    {
        limb += addend;
        return limb < addend ? 1UL : 0UL;
    }
}
