using System.Numerics;
using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Sketches;

/// <summary>
/// The hash is part of the snapshot format: it is checked against SplitMix64 and against a second form of its definition,
/// which takes keys apart byte by byte and calculates without 64-bit arithmetic.
/// </summary>
public sealed class StableHashTests
{
    private const ulong Seed = 0x243F6A8885A308D3;

    [Fact]
    public void Ascending_integers_hash_to_the_output_of_SplitMix64()
    {
        ulong published = 1234567;
        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => SplitMix64(ref published)).ToArray());

        ulong state = Seed;
        for (long key = 1; key <= 1000; key++)
            Assert.Equal(SplitMix64(ref state), StableHash.Of(key));
    }

    [Fact]
    public void Equal_integers_of_every_type_have_one_hash()
    {
        foreach (int value in new[] { 0, 1, 100, 127 })
        {
            ulong expected = Expected([BitConverter.GetBytes((long)value)]);
            Assert.Equal(
                Enumerable.Repeat(expected, 8),
                [
                    StableHash.Of((long)value), StableHash.Of((ulong)value), StableHash.Of(value), StableHash.Of((uint)value),
                    StableHash.Of((short)value), StableHash.Of((ushort)value), StableHash.Of((sbyte)value), StableHash.Of((byte)value),
                ]);
        }

        foreach (sbyte value in new sbyte[] { -1, sbyte.MinValue })
        {
            ulong expected = Expected([BitConverter.GetBytes((long)value)]);
            Assert.Equal(
                Enumerable.Repeat(expected, 4),
                [StableHash.Of((long)value), StableHash.Of((int)value), StableHash.Of((short)value), StableHash.Of(value)]);
        }

        Assert.Equal(Expected([BitConverter.GetBytes(ulong.MaxValue)]), StableHash.Of(ulong.MaxValue));
        Assert.Equal(Expected([BitConverter.GetBytes((long)uint.MaxValue)]), StableHash.Of(uint.MaxValue));
        Assert.Equal(Expected([BitConverter.GetBytes((long)ushort.MaxValue)]), StableHash.Of(ushort.MaxValue));
        Assert.Equal(Expected([BitConverter.GetBytes((long)byte.MaxValue)]), StableHash.Of(byte.MaxValue));
    }

    [Fact]
    public void A_guid_hashes_as_its_two_halves()
    {
        var random = new Random(1);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 100; i++)
        {
            random.NextBytes(bytes);
            Assert.Equal(Expected([bytes[..8], bytes[8..]]), StableHash.Of(new Guid(bytes)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("user")]
    [InlineData("user-")]
    [InlineData("a\0")]
    [InlineData("Zoë 🚲 and \uD83D alone")]
    public void A_text_hashes_as_its_length_and_its_code_units(string text)
    {
        byte[] units = [.. text.SelectMany(unit => new[] { (byte)(unit & 0xFF), (byte)(unit >> 8) })];
        IEnumerable<byte[]> words = units.Chunk(8).Select(chunk => (byte[])[.. chunk, .. new byte[8 - chunk.Length]]);
        Assert.Equal(Expected([BitConverter.GetBytes((long)text.Length), .. words]), StableHash.Of(text));
    }

    [Fact]
    public void Texts_that_differ_only_in_trailing_zeros_differ()
    {
        Assert.Equal(9, Enumerable.Range(0, 9).Select(length => StableHash.Of(new string('\0', length))).Distinct().Count());
    }

    [Fact]
    public void A_key_of_another_type_is_refused()
    {
        Assert.Contains("System.Double", Assert.Throws<NotSupportedException>(() => StableHash.Of(1.5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bit_of_a_key_changes_every_bit_of_the_hash_in_half_of_all_cases()
    {
        const int Keys = 4000;
        var random = new Random(2);
        byte[] bytes = new byte[16];
        int[,] changes = new int[128, 64];
        for (int n = 0; n < Keys; n++)
        {
            random.NextBytes(bytes);
            ulong hash = StableHash.Of(new Guid(bytes));
            for (int bit = 0; bit < 128; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                ulong changed = hash ^ StableHash.Of(new Guid(bytes));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                for (; changed != 0; changed &= changed - 1)
                    changes[bit, BitOperations.TrailingZeroCount(changed)]++;
            }
        }

        // A fair coin deviates by sqrt(n) / 2; of 8192 coins, hardly one deviates by five times as much. The bits of a
        // mixing function are not quite fair: 7 leaves room for a deviation of a percent.
        double margin = 7 * Math.Sqrt(Keys) / 2;
        Assert.All(changes.Cast<int>(), count => Assert.InRange(count, (Keys / 2) - margin, (Keys / 2) + margin));
    }

    [Fact]
    public void Hashing_allocates_nothing()
    {
        var id = new Guid("8d2f0ab1-93f0-4d8c-a6a4-6d0b8f3e7c55");
        ulong all = HashesOf(id);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            all |= HashesOf(id);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.NotEqual(0UL, all);
    }

    private static ulong HashesOf(Guid id) =>
        StableHash.Of(id) | StableHash.Of(17L) | StableHash.Of(17UL) | StableHash.Of(17) | StableHash.Of((byte)17) | StableHash.Of("a customer");

    /// <summary>The reference generator, after Sebastiano Vigna's splitmix64.c (2015, public domain).</summary>
    private static ulong SplitMix64(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong Expected(IEnumerable<byte[]> words)
    {
        BigInteger limit = BigInteger.One << 64;
        BigInteger state = Seed;
        foreach (byte[] word in words)
        {
            BigInteger number = word.Select((value, place) => (BigInteger)value << (8 * place)).Aggregate(BigInteger.Add);
            state = (state + (number * 0x9E3779B97F4A7C15)) % limit;
            state = (state ^ (state / (1L << 30))) * 0xBF58476D1CE4E5B9 % limit;
            state = (state ^ (state / (1L << 27))) * 0x94D049BB133111EB % limit;
            state ^= state / (1L << 31);
        }

        return (ulong)state;
    }
}
