using System.Text;
using NorthStar.Snapshots;
using Xunit;

namespace NorthStar.Tests.Snapshots;

/// <summary>The checksum against values of other implementations, and taken piece by piece against taken at once.</summary>
public sealed class XxHash64Tests
{
    // From the tests of the Go package cespare/xxhash and the documentation of the Python package xxhash.
    [Theory]
    [InlineData("", 0xEF46_DB37_51D8_E999)]
    [InlineData("a", 0xD24E_C4F1_A98C_6E5B)]
    [InlineData("as", 0x1C33_0FB2_D66B_E179)]
    [InlineData("asd", 0x631C_37CE_72A9_7393)]
    [InlineData("asdf", 0x4158_72F5_99CE_A71E)]
    [InlineData("abc", 0x44BC_2CF5_AD77_0999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1)]
    [InlineData("Call me Ishmael. Some years ago--never mind how long precisely-", 0x02A2_E854_70D6_FD96)]
    public void The_hash_is_that_of_other_implementations(string text, ulong expected) =>
        Assert.Equal(expected, XxHash64.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Pieces_have_the_hash_of_the_whole()
    {
        var random = new Random(1);
        for (int length = 0; length < 300; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            var hash = new XxHash64();
            int taken = 0;
            while (length - taken >= 32)
            {
                int offered = random.Next(32, length - taken + 1);
                int more = hash.Append(bytes.AsSpan(taken, offered));
                Assert.InRange(offered - more, 0, 31);
                taken += more;
            }

            Assert.Equal(XxHash64.Of(bytes), hash.Finish(bytes.AsSpan(taken)));
        }
    }

    [Fact]
    public void Every_bit_counts()
    {
        byte[] bytes = [.. Enumerable.Range(0, 101).Select(i => (byte)i)];
        HashSet<ulong> hashes = [XxHash64.Of(bytes)];
        for (int bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(hashes.Add(XxHash64.Of(bytes)));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
