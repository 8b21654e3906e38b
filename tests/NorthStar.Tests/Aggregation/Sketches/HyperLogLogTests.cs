using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sketches;

/// <summary>
/// What a sketch holds, against an oracle that reads hashes as texts of 64 binary digits. The sets of hashes are of sizes
/// around the end of the exact form, 2^p / 16.
/// </summary>
public sealed class HyperLogLogTests
{
    private static readonly int[] s_precisions = [4, 5, 7, 10, 14, 18];

    [Fact]
    public void The_bytes_are_the_sorted_hashes_and_beyond_the_limit_the_registers() => ForAll(
        (precision, hashes, _) => Assert.Equal(Expected(precision, hashes), Bytes(SketchOf(precision, hashes))));

    [Fact]
    public void Any_order_and_any_repetition_give_the_same_bytes() => ForAll((precision, hashes, random) =>
    {
        ulong[] delivered = [.. hashes, .. hashes.Where(_ => random.Next(3) == 0), .. hashes.Take(1)];
        random.Shuffle(delivered);
        Assert.Equal(Bytes(SketchOf(precision, hashes)), Bytes(SketchOf(precision, delivered)));
    });

    [Fact]
    public void Any_tree_of_unions_gives_the_same_bytes() => ForAll((precision, hashes, random) =>
    {
        ulong[] overlapping = [.. hashes, .. hashes.Where(_ => random.Next(3) == 0)];
        random.Shuffle(overlapping);
        Assert.Equal(Bytes(SketchOf(precision, hashes)), Bytes(United(precision, overlapping, random)));
    });

    [Fact]
    public void A_union_leaves_the_other_sketch_alone_then_and_later() => ForAll((precision, hashes, random) =>
    {
        HyperLogLog other = SketchOf(precision, hashes);
        HyperLogLog sketch = new(precision);
        sketch.Union(other);
        sketch.Add(1 + (ulong)random.NextInt64());
        Assert.Equal(Expected(precision, hashes), Bytes(other));
    });

    [Fact]
    public void A_union_with_itself_changes_nothing() => ForAll((precision, hashes, _) =>
    {
        HyperLogLog sketch = SketchOf(precision, hashes);
        sketch.Union(sketch);
        Assert.Equal(Expected(precision, hashes), Bytes(sketch));
    });

    [Fact]
    public void A_sketch_that_was_read_goes_on_as_the_one_that_was_written() => ForAll((precision, hashes, random) =>
    {
        HyperLogLog written = SketchOf(precision, hashes);
        ReadOnlySpan<byte> source = [.. Bytes(written), 0xAB, 0xCD];
        Assert.True(HyperLogLog.TryRead(ref source, precision, out HyperLogLog? read));

        Assert.Equal([0xAB, 0xCD], source.ToArray());
        Assert.Equal(written.Estimate(), read.Estimate());
        Assert.Equal(Bytes(written), Bytes(read));
        ulong[] more = Hashes(1 + (hashes.Length / 2), random);
        foreach (ulong hash in more)
        {
            written.Add(hash);
            read.Add(hash);
        }

        Assert.Equal(written.Estimate(), read.Estimate());
        Assert.Equal(Expected(precision, [.. hashes, .. more]), Bytes(read));
    });

    [Fact]
    public void Up_to_the_limit_the_number_is_exact_and_no_hash_makes_it_fall()
    {
        foreach (int precision in s_precisions)
        {
            int limit = (1 << precision) / 16;
            HyperLogLog sketch = new(precision);
            long previous = 0;
            int added = 0;
            foreach (ulong hash in Hashes(Math.Min(40 * limit, 50_000), new Random(precision)))
            {
                sketch.Add(hash);
                added++;
                long number = sketch.Estimate();
                Assert.True(added > limit ? number >= previous && number > limit : number == added, $"{number} of {added}, after {previous}");
                previous = number;
            }
        }
    }

    [Fact]
    public void A_few_actors_take_a_few_bytes()
    {
        Assert.Equal(4, Bytes(new HyperLogLog(14)).Length);
        Assert.Equal(4 + (10 * 8), Bytes(SketchOf(14, Hashes(10, new Random(1)))).Length);

        // The greatest number of hashes that is kept takes no more than the registers would, in memory and saved.
        ulong[] most = Hashes(1024, new Random(2));
        Assert.InRange(Bytes(SketchOf(14, most)).Length, 0, 1 << 14);
        SketchOf(14, most);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HyperLogLog kept = SketchOf(14, most);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(1024, kept.Estimate());
        Assert.InRange(allocated, 1024 * 8, (2 << 14) + 1024);
    }

    [Fact]
    public void Adding_what_is_known_and_estimating_allocate_nothing()
    {
        foreach (int count in new[] { 500, 5000 })
        {
            ulong[] hashes = Hashes(count, new Random(4));
            HyperLogLog sketch = SketchOf(14, hashes);
            long known = sketch.Estimate();

            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ulong hash in hashes)
                sketch.Add(hash);
            long number = sketch.Estimate();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Equal(0, allocated);
            Assert.Equal(known, number);
        }
    }

    [Fact]
    public void The_hash_zero_counts()
    {
        HyperLogLog sketch = SketchOf(14, [0]);
        Assert.Equal(1, sketch.Estimate());
        sketch.Add(0);
        Assert.Equal(1, sketch.Estimate());
        Assert.Equal(Bytes(SketchOf(4, [1, 2, 3])), Bytes(SketchOf(4, [3, 2, 0])));
    }

    [Fact]
    public void Sketches_full_to_the_last_bit_have_the_greatest_number()
    {
        ReadOnlySpan<byte> source = Registers(4, 61);
        Assert.True(HyperLogLog.TryRead(ref source, 4, out HyperLogLog? full));
        Assert.Equal(long.MaxValue, full.Estimate());
    }

    [Fact]
    public void Truncated_bytes_are_refused_at_every_prefix() => ForAll((precision, hashes, _) =>
    {
        byte[] bytes = Bytes(SketchOf(precision, hashes));
        int step = Math.Max(1, bytes.Length / 20);
        for (int length = 0; length < bytes.Length; length += step)
            AssertRefused(precision, bytes[..length]);
        AssertRefused(precision, bytes[..^1]);
    });

    [Fact]
    public void Bytes_that_no_sketch_writes_are_refused()
    {
        AssertRefused(6, Exact(2, 9, 8));
        AssertRefused(6, Exact(2, 8, 8));
        AssertRefused(6, Exact(1, 0));
        AssertRefused(6, Exact(5, 1, 2, 3, 4, 5));
        AssertRefused(6, Exact(int.MaxValue, 1));
        AssertRefused(6, Exact(-2, 1, 2));
        AssertRefused(6, Registers(6, 0));
        AssertRefused(6, Registers(6, 60));
        AssertRefused(6, [.. Registers(6, 59)[..^1], 60]);
        AssertRefused(6, [.. Registers(6, 59)[..^1], 255]);

        foreach (byte[] whole in new[] { Exact(0), Exact(4, 1, 2, 3, ulong.MaxValue), Registers(6, 59), [.. Registers(6, 0)[..^1], 1] })
        {
            ReadOnlySpan<byte> source = whole;
            Assert.True(HyperLogLog.TryRead(ref source, 6, out HyperLogLog? read));
            Assert.Equal(whole, Bytes(read));
        }
    }

    [Fact]
    public void Precisions_from_4_to_18_are_taken_and_only_equal_ones_united()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HyperLogLog(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HyperLogLog(19));
        HyperLogLog sketch = SketchOf(5, [7]);
        Assert.Throws<ArgumentException>(() => sketch.Union(SketchOf(4, [8])));
        Assert.Throws<ArgumentException>(() => sketch.Union(SketchOf(6, Hashes(100, new Random(5)))));
        Assert.Equal(Bytes(SketchOf(5, [7])), Bytes(sketch));
    }

    private static void ForAll(Action<int, ulong[], Random> holds)
    {
        foreach (int precision in s_precisions)
        {
            int limit = (1 << precision) / 16;
            foreach (int count in new[] { 0, 1, limit / 2, limit - 1, limit, limit + 1, 2 * limit, 3 << Math.Min(precision, 12) })
            {
                var random = new Random((precision * 1000) + count);
                holds(precision, Hashes(count, random), random);
            }
        }
    }

    /// <summary>Hashes other than 0, some of them with long runs of zeros behind the first bits.</summary>
    private static ulong[] Hashes(int count, Random random)
    {
        var hashes = new HashSet<ulong>();
        while (hashes.Count < count)
        {
            ulong hash = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
            if (random.Next(4) == 0)
                hash &= ulong.MaxValue << 44 | ((1UL << random.Next(44)) - 1);
            if (hash != 0)
                hashes.Add(hash);
        }

        return [.. hashes];
    }

    private static HyperLogLog SketchOf(int precision, ReadOnlySpan<ulong> hashes)
    {
        var sketch = new HyperLogLog(precision);
        foreach (ulong hash in hashes)
            sketch.Add(hash);
        return sketch;
    }

    private static HyperLogLog United(int precision, ReadOnlySpan<ulong> hashes, Random random)
    {
        if (hashes.Length < 2 || random.Next(6) == 0)
            return SketchOf(precision, hashes);

        int middle = random.Next(hashes.Length + 1);
        HyperLogLog left = United(precision, hashes[..middle], random), right = United(precision, hashes[middle..], random);
        if (random.Next(2) == 0)
            (left, right) = (right, left);
        left.Union(right);
        return left;
    }

    private static byte[] Bytes(HyperLogLog sketch)
    {
        var writer = new ArrayBufferWriter<byte>();
        sketch.Write(writer);
        return writer.WrittenSpan.ToArray();
    }

    private static byte[] Expected(int precision, ulong[] hashes)
    {
        ulong[] distinct = [.. hashes.Distinct().Order()];
        if (distinct.Length <= 1 << precision >> 4)
            return Exact(distinct.Length, distinct);

        byte[] bytes = Registers(precision, 0);
        foreach (ulong hash in distinct)
        {
            string digits = hash.ToString("b64", CultureInfo.InvariantCulture);
            int register = Convert.ToInt32(digits[..precision], 2);
            int place = (digits[precision..] + "1").IndexOf('1', StringComparison.Ordinal) + 1;
            bytes[4 + register] = (byte)Math.Max(bytes[4 + register], place);
        }

        return bytes;
    }

    private static byte[] Exact(int count, params ulong[] hashes)
    {
        byte[] bytes = new byte[4 + (8 * hashes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, count);
        for (int i = 0; i < hashes.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(4 + (8 * i)), hashes[i]);
        return bytes;
    }

    private static byte[] Registers(int precision, byte value) =>
        [0xFF, 0xFF, 0xFF, 0xFF, .. Enumerable.Repeat(value, 1 << precision)];

    private static void AssertRefused(int precision, byte[] bytes)
    {
        ReadOnlySpan<byte> source = bytes;
        Assert.False(HyperLogLog.TryRead(ref source, precision, out HyperLogLog? sketch));
        Assert.Null(sketch);
        Assert.Equal(bytes.Length, source.Length);
    }
}
