using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

public sealed class DecimalSumTests : SumContract<DecimalSum, decimal>
{
    private const decimal Least = 0.0000000000000000000000000001m;

    private static readonly BigInteger s_digitsLimit = BigInteger.One << 96;

    protected override Gen<decimal> Quantities => Decimals(Gen.Choose(2, 28), Gen.Choose(0, 96));

    protected override Gen<decimal> Extremes => Gen.OneOf(
        Decimals(Gen.Choose(0, 28), Gen.Choose(0, 8)),
        Gen.Elements(
            decimal.MaxValue, decimal.MinValue, decimal.MaxValue - 1, decimal.MinValue + 1, 1m, -1m, 0.5m, -0.5m, 0.1m,
            Least, -Least, decimal.MaxValue / 10, decimal.MinValue / 10));

    protected override IEnumerable<(decimal Edge, decimal Outward)> Edges =>
        [(decimal.MaxValue, Least), (decimal.MinValue, -Least)];

    protected override BigInteger UnitsPerOne => BigInteger.Pow(10, 28);

    protected override BigInteger Units(decimal quantity)
    {
        int[] bits = decimal.GetBits(quantity);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        BigInteger units = digits * BigInteger.Pow(10, 28 - quantity.Scale);
        return decimal.IsNegative(quantity) ? -units : units;
    }

    protected override decimal Nearest(BigInteger units)
    {
        BigInteger magnitude = BigInteger.Abs(units);
        for (int scale = 28; ; scale--)
        {
            BigInteger digits = Doubles.RoundedQuotient(magnitude, BigInteger.Pow(10, 28 - scale));
            if (digits >= s_digitsLimit)
                continue;

            string text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
            text = text.Insert(text.Length - scale, ".").TrimEnd('0').TrimEnd('.');
            decimal nearest = text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
            return units.Sign < 0 ? -nearest : nearest;
        }
    }

    [Theory]
    [InlineData("1.10", "1.20", "2.3")]
    [InlineData("1.50", "0.50", "2")]
    [InlineData("100", "0.00", "100")]
    [InlineData("-0.00", "0.000", "0")]
    [InlineData("0.10", "-0.10", "0")]
    public void A_total_has_no_trailing_zeros(string left, string right, string total)
    {
        decimal value = SumOf([Parse(left), Parse(right)]).Value;
        Assert.Equal(total, value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(decimal.GetBits(Parse(total)), decimal.GetBits(value));
    }

    [Fact]
    public void Digits_beyond_the_28th_are_kept_although_decimal_arithmetic_drops_them()
    {
        decimal large = 1e27m;
        Assert.Equal(0m, large + Least - large);

        Assert.Equal(Least, SumOf([large, Least, -large]).Value);
    }

    [Theory]
    [InlineData("7922816251426433759354395033.5", "0.05", "7922816251426433759354395034")]
    [InlineData("7922816251426433759354395033.4", "0.05", "7922816251426433759354395033.4")]
    [InlineData("7922816251426433759354395033.3", "0.05", "7922816251426433759354395033.4")]
    [InlineData("7922816251426433759354395033.4", "0.0500000000000000001", "7922816251426433759354395033.5")]
    [InlineData("7922816251426433759354395033.5", "0.0499999999999999999", "7922816251426433759354395033.5")]
    [InlineData("79228162514264337593543950334", "0.5", "79228162514264337593543950334")]
    [InlineData("79228162514264337593543950333", "0.5", "79228162514264337593543950334")]
    public void A_total_with_too_many_digits_is_rounded_once_half_to_even(string left, string right, string total)
    {
        Assert.Equal(Parse(total), SumOf([Parse(left), Parse(right)]).Value);
        Assert.Equal(-Parse(total), SumOf([-Parse(left), -Parse(right)]).Value);
    }

    [Fact]
    public void What_was_added_and_taken_back_leaves_no_trace() => ForAll(
        Gen.Two(Quantities),
        pair => AssertSame(SumOf([pair.Item1]), SumOf([pair.Item2, pair.Item1, -pair.Item2])));

    [Fact]
    public void The_bytes_are_the_little_endian_count_of_the_least_decimals()
    {
        Assert.Equal(new byte[24], Bytes(default));
        Assert.Equal([2, .. new byte[23]], Bytes(SumOf([Least, Least])));
        Assert.Equal(Enumerable.Repeat((byte)0xFF, 24), Bytes(SumOf([-Least])));
    }

    [Fact]
    public void A_total_just_beyond_the_range_is_not_read()
    {
        BigInteger edge = Units(decimal.MaxValue);
        Assert.True(Reads(edge));
        Assert.True(Reads(-edge));
        Assert.False(Reads(edge + 1));
        Assert.False(Reads(-edge - 1));
        Assert.False(Reads((BigInteger.One << 191) - 1));
        Assert.False(Reads(-BigInteger.One << 191));
    }

    private static bool Reads(BigInteger units)
    {
        byte[] bytes = new byte[24];
        bytes.AsSpan().Fill(units.Sign < 0 ? (byte)0xFF : (byte)0);
        Assert.True(units.TryWriteBytes(bytes, out _));
        ReadOnlySpan<byte> source = bytes;
        return DecimalSum.TryRead(ref source, out _);
    }

    private static Gen<decimal> Decimals(Gen<int> scales, Gen<int> dropped) =>
        from low in AnyBits
        from high in AnyBits
        from scale in scales
        from drop in dropped
        from isNegative in Gen.Elements(true, false)
        let digits = new UInt128((uint)high, low) >> drop
        select new decimal(
            (int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative, (byte)scale);

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
