using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

public sealed class UInt64SumTests : SumContract<UInt64Sum, ulong>
{
    protected override Gen<ulong> Quantities => AnyBits.Select(bits => bits >> 7);

    protected override Gen<ulong> Extremes => Gen.OneOf(
        AnyBits,
        Gen.Elements<ulong>(0, 1, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue));

    protected override IEnumerable<(ulong Edge, ulong Outward)> Edges => [(ulong.MaxValue, 1)];

    protected override BigInteger UnitsPerOne => 1;

    protected override BigInteger Units(ulong quantity) => quantity;

    protected override ulong Nearest(BigInteger units) => (ulong)units;

    [Fact]
    public void The_bytes_are_the_little_endian_total() =>
        Assert.Equal([0x02, 0, 0, 0, 0, 0, 0, 0x80], Bytes(SumOf([1UL << 63, 2])));
}
