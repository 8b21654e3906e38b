using System.Buffers;
using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sums;

/// <summary>
/// What every sum promises, checked against BigInteger: a quantity is a whole number of units, and the oracle adds the
/// units up.
/// </summary>
public abstract class SumContract<TSum, TQuantity>
    where TSum : struct, ISum<TSum, TQuantity>
{
    private const int MostQuantities = 100;

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>Quantities of which a hundred stay within range.</summary>
    protected abstract Gen<TQuantity> Quantities { get; }

    /// <summary>Quantities of which a few reach or leave the range.</summary>
    protected abstract Gen<TQuantity> Extremes { get; }

    /// <summary>The ends of the range, each with the least quantity that leads out of it.</summary>
    protected abstract IEnumerable<(TQuantity Edge, TQuantity Outward)> Edges { get; }

    protected abstract BigInteger UnitsPerOne { get; }

    protected abstract BigInteger Units(TQuantity quantity);

    protected abstract TQuantity Nearest(BigInteger units);

    [Fact]
    public void The_sum_of_nothing_is_zero()
    {
        Assert.Equal(Text(Nearest(BigInteger.Zero)), Text(default(TSum).Value));
    }

    [Fact]
    public void A_total_is_the_nearest_quantity_to_the_exact_total() => ForAll(
        Many(Quantities),
        values => Assert.Equal(Text(Nearest(Total(values))), Text(SumOf(values).Value)));

    [Fact]
    public void A_total_of_one_is_that_one() => ForAll(
        Gen.OneOf(Quantities, Extremes),
        value => Assert.Equal(value, SumOf([value]).Value));

    [Fact]
    public void Any_order_gives_the_same_value_and_bytes() => ForAll(
        Seeded(Many(Quantities)),
        input =>
        {
            TQuantity[] shuffled = [.. input.Values];
            new Random(input.Seed).Shuffle(shuffled);
            AssertSame(SumOf(input.Values), SumOf(shuffled));
        });

    [Fact]
    public void Any_tree_of_merges_gives_the_same_value_and_bytes() => ForAll(
        Seeded(Many(Quantities)),
        input => AssertSame(SumOf(input.Values), Merged(input.Values, new Random(input.Seed))));

    [Fact]
    public void Equal_bytes_mean_equal_totals_and_unequal_bytes_unequal_totals() => ForAll(
        Gen.Two(Many(Quantities, 3)),
        pair => Assert.Equal(
            Total(pair.Item1) == Total(pair.Item2),
            Bytes(SumOf(pair.Item1)).AsSpan().SequenceEqual(Bytes(SumOf(pair.Item2)))));

    [Fact]
    public void A_total_that_was_read_goes_on_as_the_one_that_was_written() => ForAll(
        Gen.Two(Many(Quantities, MostQuantities / 2)),
        pair =>
        {
            TSum original = SumOf(pair.Item1);
            byte[] bytes = Bytes(original);
            ReadOnlySpan<byte> source = [.. bytes, 0xAB, 0xCD];
            Assert.True(TSum.TryRead(ref source, out TSum read));

            Assert.Equal([0xAB, 0xCD], source.ToArray());
            AssertSame(original, read);
            foreach (TQuantity value in pair.Item2)
                Assert.Equal(original.TryAdd(value), read.TryAdd(value));
            AssertSame(original, read);
        });

    [Fact]
    public void Truncated_bytes_are_refused_at_every_prefix() => ForAll(
        Many(Quantities, 5),
        values =>
        {
            byte[] bytes = Bytes(SumOf(values));
            for (int length = 0; length < bytes.Length; length++)
            {
                ReadOnlySpan<byte> source = bytes.AsSpan(0, length);
                Assert.False(TSum.TryRead(ref source, out TSum sum));
                Assert.Equal(length, source.Length);
                Assert.Equal(Bytes(default), Bytes(sum));
            }
        });

    [Fact]
    public void Random_bytes_are_refused_or_are_what_would_be_written() => ForAll(
        Gen.OneOf(AnyByte.ArrayOf(), Damaged(Many(Quantities, 5))),
        AssertRefusedOrCanonical);

    [Fact]
    public void An_add_is_refused_exactly_when_the_total_would_leave_the_range() => ForAll(
        Many(Gen.OneOf(Extremes, Extremes, Quantities)),
        values =>
        {
            TSum sum = default;
            BigInteger total = 0;
            foreach (TQuantity value in values)
            {
                byte[] before = Bytes(sum);
                bool fits = IsInRange(total + Units(value));
                Assert.Equal(fits, sum.TryAdd(value));
                if (fits)
                    total += Units(value);
                else
                    Assert.Equal(before, Bytes(sum));
            }

            Assert.Equal(Text(Nearest(total)), Text(sum.Value));
        });

    [Fact]
    public void A_merge_is_refused_exactly_when_the_total_would_leave_the_range() => ForAll(
        Gen.Two(Many(Gen.OneOf(Extremes, Quantities), 4)),
        pair =>
        {
            (TSum left, BigInteger leftTotal) = Accepted(pair.Item1);
            (TSum right, BigInteger rightTotal) = Accepted(pair.Item2);
            byte[] leftBefore = Bytes(left), rightBefore = Bytes(right);

            bool fits = IsInRange(leftTotal + rightTotal);
            Assert.Equal(fits, left.TryAdd(in right));

            Assert.Equal(rightBefore, Bytes(right));
            if (fits)
                Assert.Equal(Text(Nearest(leftTotal + rightTotal)), Text(left.Value));
            else
                Assert.Equal(leftBefore, Bytes(left));
        });

    [Fact]
    public void The_edge_itself_is_reached_and_the_least_step_beyond_is_refused()
    {
        foreach ((TQuantity edge, TQuantity outward) in Edges)
        {
            TSum sum = SumOf([edge]);
            byte[] before = Bytes(sum);
            Assert.Equal(edge, sum.Value);

            Assert.False(sum.TryAdd(outward));
            Assert.False(sum.TryAdd(SumOf([outward])));

            Assert.Equal(before, Bytes(sum));
            ReadOnlySpan<byte> source = before;
            Assert.True(TSum.TryRead(ref source, out TSum read));
            Assert.False(read.TryAdd(outward));
        }
    }

    [Fact]
    public void A_sum_merged_into_itself_doubles() => ForAll(
        Many(Quantities, MostQuantities / 2),
        values =>
        {
            TSum sum = SumOf(values);
            Assert.True(sum.TryAdd(in sum));
            AssertSame(SumOf([.. values, .. values]), sum);
        });

    [Fact]
    public void Sums_stay_independent_after_a_merge() => ForAll(
        Gen.Two(Quantities),
        pair =>
        {
            TSum original = SumOf([pair.Item1]);
            TSum copy = default;
            Assert.True(copy.TryAdd(in original));

            Assert.True(copy.TryAdd(pair.Item2));
            AssertSame(SumOf([pair.Item1]), original);
            Assert.True(original.TryAdd(pair.Item1));
            AssertSame(SumOf([pair.Item1, pair.Item2]), copy);
        });

    [Fact]
    public void A_magnitude_is_a_close_upper_bound() => ForAll(
        Gen.OneOf(Quantities, Extremes),
        value =>
        {
            Assert.True(TSum.IsValid(value));
            BigInteger exact = BigInteger.Abs(Units(value)) * Doubles.UnitsPerOne;
            BigInteger bound = Doubles.Units(TSum.Magnitude(value)) * UnitsPerOne;
            Assert.InRange(bound, exact, exact + (exact >> 48));
        });

    [Fact]
    public void Every_total_up_to_the_limit_is_in_range_and_the_limit_is_close_to_the_edge()
    {
        TQuantity greatest = Edges.First().Edge;
        BigInteger exact = Units(greatest) * Doubles.UnitsPerOne;
        BigInteger limit = Doubles.Units(TSum.Limit) * UnitsPerOne;
        Assert.InRange(limit, exact - (exact >> 52), exact);
    }

    [Fact]
    public void Adding_allocates_nothing_in_steady_state()
    {
        TQuantity[] values = Quantities.Sample(MostQuantities, 50).ToArray();
        TSum sum = SumOf(values), other = SumOf(values);

        // What the runtime allocates when it compiles a method is not ours: it does so once.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            TSum steady = sum.Copy();
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool added = true;
            for (int round = 0; round < 100; round++)
            {
                TSum fresh = steady;
                foreach (TQuantity value in values.AsSpan(0, 10))
                    added &= fresh.TryAdd(value);
            }

            added &= steady.TryAdd(in other);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(added);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Writing_nowhere_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => default(TSum).Write(null!));
        Assert.Throws<ArgumentNullException>(() => SumOf(Edges.Select(edge => edge.Outward).Take(1)).Write(null!));
    }

    protected static TSum SumOf(IEnumerable<TQuantity> values)
    {
        TSum sum = default;
        foreach (TQuantity value in values)
            Assert.True(sum.TryAdd(value), $"{Text(value)} was refused");
        return sum;
    }

    protected static byte[] Bytes(in TSum sum)
    {
        var writer = new ArrayBufferWriter<byte>();
        sum.Write(writer);
        return writer.WrittenSpan.ToArray();
    }

    protected static void AssertSame(in TSum expected, in TSum actual)
    {
        Assert.Equal(Text(expected.Value), Text(actual.Value));
        Assert.Equal(Bytes(expected), Bytes(actual));
    }

    protected static void AssertRefusedOrCanonical(byte[] bytes)
    {
        ReadOnlySpan<byte> source = bytes;
        if (TSum.TryRead(ref source, out TSum sum))
            Assert.Equal(bytes[..^source.Length], Bytes(sum));
        else
            Assert.Equal(bytes.Length, source.Length);
    }

    protected static void ForAll<T>(Gen<T> values, Action<T> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(s_config);

    protected static Gen<ulong> AnyBits { get; } =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((ulong)(uint)high << 32) | (uint)low;

    private static Gen<byte> AnyByte { get; } =
        Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0, 1, 2, 65, 66, 255)).Select(value => (byte)value);

    // Text shows what equality hides: the trailing zeros of a decimal and the sign of a double's zero.
    private static string Text(TQuantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity}");

    private static Gen<TQuantity[]> Many(Gen<TQuantity> quantities, int most = MostQuantities) =>
        from count in Gen.Choose(0, most)
        from values in quantities.ArrayOf(count)
        select values;

    private static Gen<(TQuantity[] Values, int Seed)> Seeded(Gen<TQuantity[]> values) =>
        from array in values
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (array, seed);

    private static Gen<byte[]> Damaged(Gen<TQuantity[]> values) =>
        from array in values
        from position in Gen.Choose(0, 1000)
        from damage in AnyByte
        select Overwritten(Bytes(SumOf(array)), position, damage);

    private static byte[] Overwritten(byte[] bytes, int position, byte damage)
    {
        bytes[position % bytes.Length] = damage;
        return bytes;
    }

    private static TSum Merged(ReadOnlySpan<TQuantity> values, Random random)
    {
        if (values.Length < 2)
            return SumOf(values.ToArray());

        int middle = random.Next(values.Length + 1);
        if (middle == 0 || middle == values.Length)
            middle = 1;
        TSum left = Merged(values[..middle], random), right = Merged(values[middle..], random);
        if (random.Next(2) == 0)
            (left, right) = (right, left);
        Assert.True(left.TryAdd(in right));
        return left;
    }

    private (TSum Sum, BigInteger Total) Accepted(TQuantity[] values)
    {
        TSum sum = default;
        BigInteger total = 0;
        foreach (TQuantity value in values)
            if (sum.TryAdd(value))
                total += Units(value);
        return (sum, total);
    }

    private BigInteger Total(IEnumerable<TQuantity> values) =>
        values.Aggregate(BigInteger.Zero, (total, value) => total + Units(value));

    private bool IsInRange(BigInteger total)
    {
        BigInteger[] ends = [.. Edges.Select(edge => Units(edge.Edge)), BigInteger.Zero];
        return total <= ends.Max() && total >= ends.Min();
    }
}
