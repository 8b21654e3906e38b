using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

public sealed class DurationSumTests : SumContract<DurationSum, TimeSpan>
{
    protected override Gen<TimeSpan> Quantities => AnyBits.Select(bits => new TimeSpan((long)bits >> 7));

    protected override Gen<TimeSpan> Extremes => Gen.OneOf(
        AnyBits.Select(bits => new TimeSpan((long)bits)),
        Gen.Elements(TimeSpan.MinValue, new TimeSpan(-1), TimeSpan.Zero, new TimeSpan(1), TimeSpan.MaxValue));

    protected override IEnumerable<(TimeSpan Edge, TimeSpan Outward)> Edges =>
        [(TimeSpan.MaxValue, new TimeSpan(1)), (TimeSpan.MinValue, new TimeSpan(-1))];

    protected override BigInteger UnitsPerOne => 1;

    protected override BigInteger Units(TimeSpan quantity) => quantity.Ticks;

    protected override TimeSpan Nearest(BigInteger units) => new((long)units);

    [Fact]
    public void Durations_add_up() => Assert.Equal(
        new TimeSpan(1, 1, 30, 0),
        SumOf([TimeSpan.FromHours(25), TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(-15)]).Value);

    [Fact]
    public void The_bytes_are_the_little_endian_ticks() =>
        Assert.Equal([0x80, 0x96, 0x98, 0, 0, 0, 0, 0], Bytes(SumOf([TimeSpan.FromSeconds(1)])));
}
