using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

public sealed class Int64SumTests : SumContract<Int64Sum, long>
{
    protected override Gen<long> Quantities => AnyBits.Select(bits => (long)bits >> 7);

    protected override Gen<long> Extremes => Gen.OneOf(
        AnyBits.Select(bits => (long)bits),
        Gen.Elements(long.MinValue, long.MinValue + 1, -1, 0, 1, long.MaxValue - 1, long.MaxValue));

    protected override IEnumerable<(long Edge, long Outward)> Edges => [(long.MaxValue, 1), (long.MinValue, -1)];

    protected override BigInteger UnitsPerOne => 1;

    protected override BigInteger Units(long quantity) => quantity;

    protected override long Nearest(BigInteger units) => (long)units;

    [Fact]
    public void The_bytes_are_the_little_endian_total()
    {
        Assert.Equal([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], Bytes(SumOf([40, -42])));
        Assert.Equal([0x03, 0x02, 0x01, 0, 0, 0, 0, 0], Bytes(SumOf([0x010000, 0x000203])));
    }

    [Fact]
    public void The_magnitude_of_the_least_integer_does_not_overflow()
    {
        Assert.Equal(Math.BitIncrement(Math.Pow(2, 63)), Int64Sum.Magnitude(long.MinValue));
        Assert.True(Int64Sum.Magnitude(long.MaxValue) > Int64Sum.Limit);
    }
}
