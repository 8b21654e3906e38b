using System.Buffers;
using System.Buffers.Binary;
using NorthStar.Snapshots;

namespace NorthStar.Tests.Aggregation;

/// <summary>Saves snapshots, and tampers with them: magic (4), version (2), fingerprint (32), content, checksum (8).</summary>
internal static class SnapshotBytes
{
    public const int VersionStart = 4;
    public const int FingerprintStart = 6;
    public const int ContentStart = 38;
    public const int ChecksumLength = XxHash64.Size;

    public static byte[] Save<TEvent, TPeriod>(this MetricAggregator<TEvent, TPeriod> aggregator)
        where TPeriod : class
    {
        var writer = new ArrayBufferWriter<byte>();
        aggregator.Save(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>A copy with other bytes at a place, and the checksum as it was.</summary>
    public static byte[] With(this byte[] snapshot, int start, params ReadOnlySpan<byte> bytes)
    {
        byte[] copy = [.. snapshot];
        bytes.CopyTo(copy.AsSpan(start));
        return copy;
    }

    public static byte[] WithInt32(this byte[] snapshot, int start, int value)
    {
        byte[] copy = [.. snapshot];
        BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(start), value);
        return copy;
    }

    public static byte[] WithInt64(this byte[] snapshot, int start, long value)
    {
        byte[] copy = [.. snapshot];
        BinaryPrimitives.WriteInt64LittleEndian(copy.AsSpan(start), value);
        return copy;
    }

    /// <summary>A copy whose checksum is right.</summary>
    public static byte[] Signed(this byte[] snapshot) =>
        snapshot.WithInt64(snapshot.Length - ChecksumLength, unchecked((long)XxHash64.Of(snapshot.AsSpan(..^ChecksumLength))));
}
