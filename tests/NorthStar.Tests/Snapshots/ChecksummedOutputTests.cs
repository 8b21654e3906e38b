using System.Buffers;
using System.Buffers.Binary;
using NorthStar.Snapshots;
using Xunit;

namespace NorthStar.Tests.Snapshots;

public sealed class ChecksummedOutputTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(64 * 1024)]
    [InlineData(300_000)]
    public void All_bytes_are_passed_on_with_their_checksum_whatever_the_sizes_of_the_pieces(int length)
    {
        var random = new Random(length);
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        var passedOn = new SparingWriter();
        var output = new ChecksummedOutput(passedOn);
        for (int written = 0; written < length;)
        {
            int piece = Math.Min(random.Next(1, random.Next(2) == 0 ? 100 : 100_000), length - written);
            Span<byte> room = random.Next(2) == 0 ? output.GetSpan(piece) : output.GetMemory(piece).Span;
            Assert.InRange(room.Length, piece, int.MaxValue);
            bytes.AsSpan(written, piece).CopyTo(room);
            output.Advance(piece);
            written += piece;
        }

        output.End();
        byte[] all = [.. passedOn.Bytes];
        Assert.Equal(bytes, all[..^XxHash64.Size]);
        Assert.Equal(XxHash64.Of(bytes), BinaryPrimitives.ReadUInt64LittleEndian(all.AsSpan(^XxHash64.Size)));
    }

    /// <summary>Gives no more room than it must.</summary>
    private sealed class SparingWriter : IBufferWriter<byte>
    {
        private byte[] _room = [];

        public List<byte> Bytes { get; } = [];

        public void Advance(int count) => Bytes.AddRange(_room.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _room = new byte[Math.Max(sizeHint, 7)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
