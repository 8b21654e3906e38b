using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

public sealed class DoubleSumTests : SumContract<DoubleSum, double>
{
    // 53 ones of which the lowest counts 2^1023 units, and 1023 = 31 * 32 + 31: 52 of them land in the upper chunk.
    private static readonly double s_fillsUpperChunkMost = Math.ScaleB(Math.BitDecrement(2.0), 1);

    protected override Gen<double> Quantities => Gen.OneOf(
        Finite(0, 2035),
        Finite(1010, 1040),
        Finite(0, 3),
        Gen.Elements(0.1, -0.1, 1e300, -1e300, 1, -1, double.Epsilon, -double.Epsilon));

    protected override Gen<double> Extremes => Gen.OneOf(
        Finite(2020, 2046),
        Gen.Elements(
            double.MaxValue, double.MinValue, Math.BitDecrement(double.MaxValue), Math.ScaleB(1, 970),
            -Math.ScaleB(1, 970), Math.ScaleB(1, 969), double.Epsilon, -double.Epsilon, 1, -1, Math.ScaleB(1, 1023)));

    protected override IEnumerable<(double Edge, double Outward)> Edges =>
        [(double.MaxValue, double.Epsilon), (double.MinValue, -double.Epsilon)];

    protected override BigInteger UnitsPerOne => Doubles.UnitsPerOne;

    protected override BigInteger Units(double quantity) => Doubles.Units(quantity);

    protected override double Nearest(BigInteger units) => Doubles.Nearest(units);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_a_finite_number_is_invalid_and_refused(double value)
    {
        Assert.False(DoubleSum.IsValid(value));
        Assert.Equal(double.PositiveInfinity, DoubleSum.Magnitude(value));

        DoubleSum nothing = default, sum = SumOf([1.5]);
        Assert.False(nothing.TryAdd(value));
        Assert.False(sum.TryAdd(value));
        AssertSame(default, nothing);
        AssertSame(SumOf([1.5]), sum);
    }

    [Fact]
    public void What_cancels_leaves_the_rest_exactly()
    {
        double large = Math.BitDecrement(double.MaxValue);
        Assert.Equal(1, SumOf([1e300, 1, -1e300]).Value);
        Assert.Equal(double.Epsilon, SumOf([large, double.Epsilon, -large]).Value);
        Assert.Equal(-double.Epsilon, SumOf([1e-300, -double.Epsilon, -1e-300]).Value);
    }

    [Fact]
    public void Subnormals_add_up_into_the_normal_range()
    {
        double greatestSubnormal = Math.ScaleB(1, -1022) - double.Epsilon;
        Assert.Equal(Math.ScaleB(1, -1022), SumOf([greatestSubnormal, double.Epsilon]).Value);
        Assert.Equal(3 * double.Epsilon, SumOf([double.Epsilon, double.Epsilon, double.Epsilon]).Value);
    }

    [Fact]
    public void Zero_is_positive_whatever_it_was_made_of()
    {
        foreach (double[] values in new double[][] { [], [-0.0], [-0.0, 0.0], [1, -1], [-1e-320, 1e-320] })
        {
            DoubleSum sum = SumOf(values);
            Assert.False(double.IsNegative(sum.Value));
            AssertSame(default, sum);
        }
    }

    [Theory]
    [InlineData(1.0, 0x1, 1.0)]
    [InlineData(1.0, 0x3, 1.0000000000000004)]
    public void A_half_is_rounded_to_even(double one, int halves, double expected)
    {
        double half = Math.ScaleB(halves, -53);
        Assert.Equal(expected, SumOf([one, half]).Value);
        Assert.Equal(-expected, SumOf([-one, -half]).Value);
    }

    [Fact]
    public void The_least_bit_above_a_half_decides_the_rounding()
    {
        double half = Math.ScaleB(1, -53);
        Assert.Equal(Math.BitIncrement(1.0), SumOf([1, half, double.Epsilon]).Value);
        Assert.Equal(Math.BitIncrement(1.0), SumOf([1, half, half / 2]).Value);
        Assert.Equal(1, SumOf([1, half, -double.Epsilon]).Value);
        Assert.Equal(2, SumOf([Math.BitDecrement(2.0), half]).Value);
    }

    [Theory]
    [InlineData(2046)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(4095)]
    [InlineData(5_000_000)]
    public void Many_adds_of_the_largest_mantissa_never_overflow_a_chunk(int count)
    {
        // Every alignment of the mantissa to the 32-bit chunks fills the upper chunk differently.
        for (int exponent = 0; exponent < (count > 10_000 ? 1 : 32); exponent++)
        {
            double value = Math.ScaleB(s_fillsUpperChunkMost, exponent);
            DoubleSum positive = default, negative = default;
            bool added = true;
            for (int i = 0; i < count; i++)
                added &= positive.TryAdd(value) & negative.TryAdd(-value);

            Assert.True(added);
            double expected = Nearest(Units(value) * count);
            Assert.Equal(expected, positive.Value);
            Assert.Equal(-expected, negative.Value);
            Assert.True(positive.TryAdd(in negative));
            AssertSame(default, positive);
        }
    }

    [Fact]
    public void Adds_between_merges_of_full_accumulators_never_overflow_a_chunk()
    {
        double value = s_fillsUpperChunkMost;
        DoubleSum total = default, part = default;
        BigInteger exact = 0;
        for (int merge = 0; merge < 40; merge++)
        {
            for (int i = 0; i < 2047; i++)
                Assert.True(total.TryAdd(value) & part.TryAdd(value));
            Assert.True(total.TryAdd(in part));
            exact += Units(value) * 2047 * (merge + 2);
        }

        Assert.Equal(Nearest(exact), total.Value);
    }

    [Fact]
    public void Adds_after_a_total_was_large_are_still_exact()
    {
        double large = Math.ScaleB(1, 1001);
        DoubleSum sum = SumOf([large]);
        double value = Math.ScaleB(Math.BitDecrement(2.0), 990);
        for (int i = 0; i < 5000; i++)
            Assert.True(sum.TryAdd(value));
        Assert.True(sum.TryAdd(-large));
        for (int i = 0; i < 5000; i++)
            Assert.True(sum.TryAdd(value));

        Assert.Equal(Nearest(Units(value) * 10_000), sum.Value);
    }

    [Fact]
    public void Equal_parts_of_the_greatest_double_are_accepted_until_they_make_it_up()
    {
        for (int halvings = 0; halvings < 14; halvings++)
        {
            double part = Math.ScaleB(double.MaxValue, -halvings);
            DoubleSum positive = default, negative = default;
            for (int i = 0; i < 1 << halvings; i++)
                Assert.True(positive.TryAdd(part) & negative.TryAdd(-part));

            Assert.False(positive.TryAdd(part));
            Assert.False(negative.TryAdd(-part));
            Assert.Equal(double.MaxValue, positive.Value);
            Assert.Equal(double.MinValue, negative.Value);
        }
    }

    [Fact]
    public void A_refused_quantity_is_exactly_the_one_that_the_rest_of_the_range_does_not_hold()
    {
        double below = Math.BitDecrement(double.MaxValue);
        double rest = double.MaxValue - below;
        DoubleSum sum = SumOf([below]);
        Assert.False(sum.TryAdd(Math.BitIncrement(rest)));
        Assert.True(sum.TryAdd(rest));
        Assert.Equal(double.MaxValue, sum.Value);
        Assert.True(sum.TryAdd(-double.Epsilon));
        Assert.Equal(double.MaxValue, sum.Value);
        Assert.True(sum.TryAdd(double.Epsilon));
        Assert.False(sum.TryAdd(double.Epsilon));
    }

    [Fact]
    public void A_copy_of_a_used_sum_names_the_same_total()
    {
        DoubleSum sum = SumOf([1.0]);
        DoubleSum copy = sum;
        for (int i = 0; i < 3000; i++)
            Assert.True(sum.TryAdd(1) & copy.TryAdd(1));

        Assert.Equal(6001, sum.Value);
        Assert.Equal(6001, copy.Value);
    }

    [Fact]
    public void The_bytes_are_sign_lowest_digit_count_and_the_digits_between()
    {
        Assert.Equal([0, 0, 0], Bytes(default));
        Assert.Equal([0, 0, 1, 2, 0, 0, 0], Bytes(SumOf([double.Epsilon, double.Epsilon])));

        // 1 is 2^1074 units, and 1074 = 33 * 32 + 18.
        Assert.Equal([1, 33, 1, 0, 0, 4, 0], Bytes(SumOf([-1.0])));
        Assert.Equal([0, 33, 2, 0, 0, 4, 0, 0, 0, 4, 0], Bytes(SumOf([1.0, Math.ScaleB(1, 32)])));
    }

    [Theory]
    [InlineData("02 00 01 01 00 00 00", "a sign that is neither 0 nor 1")]
    [InlineData("01 00 00", "a negative zero")]
    [InlineData("00 05 00", "a zero with a position")]
    [InlineData("00 00 01 00 00 00 00", "a digit of zero")]
    [InlineData("00 00 02 00 00 00 00 01 00 00 00", "a lowest digit of zero")]
    [InlineData("00 00 02 01 00 00 00 00 00 00 00", "a highest digit of zero")]
    [InlineData("00 42 01 01 00 00 00", "a digit beyond the last")]
    [InlineData("00 FF FF 01 00 00 00", "a length beyond the last")]
    [InlineData("00 41 01 00 00 04 00", "2^1024")]
    [InlineData("00 41 01 FF FF FF FF", "all bits of the last digit")]
    public void Bytes_of_no_total_are_refused(string bytes, string because)
    {
        ReadOnlySpan<byte> source = Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal));
        Assert.False(DoubleSum.TryRead(ref source, out DoubleSum sum), because);
        AssertSame(default, sum);
    }

    [Fact]
    public void The_greatest_double_is_read_and_one_bit_more_is_refused()
    {
        byte[] greatest = Bytes(SumOf([double.MaxValue]));
        Assert.Equal("003F03" + "000000E0" + "FFFFFFFF" + "FFFF0300", Convert.ToHexString(greatest));
        foreach (int bit in Enumerable.Range(0, 29))
        {
            byte[] beyond = [.. greatest];
            beyond[3 + (bit / 8)] |= (byte)(1 << (bit % 8));
            ReadOnlySpan<byte> source = beyond;
            Assert.False(DoubleSum.TryRead(ref source, out _));
        }

        byte[] belowFirst = [0, 0, 66, 1, .. new byte[(63 * 4) - 1], .. greatest[3..]];
        ReadOnlySpan<byte> withEpsilon = belowFirst;
        Assert.False(DoubleSum.TryRead(ref withEpsilon, out _));
    }

    private static Gen<double> Finite(int leastExponent, int greatestExponent) =>
        from exponent in Gen.Choose(leastExponent, greatestExponent)
        from mantissa in Gen.OneOf(AnyBits, AnyBits, Gen.Elements<ulong>(0, 1, ulong.MaxValue))
        from isNegative in Gen.Elements(true, false)
        let bits = ((ulong)exponent << 52) | (mantissa & 0xF_FFFF_FFFF_FFFF) | (isNegative ? 1UL << 63 : 0)
        select BitConverter.UInt64BitsToDouble(bits);
}
