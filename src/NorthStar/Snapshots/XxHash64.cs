using System.Buffers.Binary;
using System.Numerics;

namespace NorthStar.Snapshots;

/// <summary>The checksum of a snapshot: XXH64 with the seed 0, as Yann Collet's xxHash specification has it.</summary>
/// <remarks>
/// It finds accidents, at the speed of memory. Nobody is kept from forging a snapshot by any checksum without a key, so that
/// a cryptographic one would only cost time.
/// </remarks>
internal struct XxHash64
{
    /// <summary>The size of a hash in bytes.</summary>
    public const int Size = sizeof(ulong);

    private const int StripeLength = 4 * sizeof(ulong);
    private const ulong Prime1 = 0x9E37_79B1_85EB_CA87;
    private const ulong Prime2 = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Prime3 = 0x1656_67B1_9E37_79F9;
    private const ulong Prime4 = 0x85EB_CA77_C2B2_AE63;
    private const ulong Prime5 = 0x27D4_EB2F_1656_67C5;

    private ulong _lane1 = unchecked(Prime1 + Prime2);
    private ulong _lane2 = Prime2;
    private ulong _lane3;
    private ulong _lane4 = unchecked(0 - Prime1);
    private ulong _length;

    /// <summary>Begins a hash.</summary>
    public XxHash64()
    {
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash64();
        return hash.Finish(bytes[hash.Append(bytes)..]);
    }

    /// <summary>Takes as many of the bytes as fill whole stripes; returns how many those are.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        (ulong lane1, ulong lane2, ulong lane3, ulong lane4) = (_lane1, _lane2, _lane3, _lane4);
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= StripeLength; rest = rest[StripeLength..])
        {
            lane1 = Round(lane1, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            lane2 = Round(lane2, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            lane3 = Round(lane3, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
            lane4 = Round(lane4, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
        }

        (_lane1, _lane2, _lane3, _lane4) = (lane1, lane2, lane3, lane4);
        int taken = bytes.Length - rest.Length;
        _length += (uint)taken;
        return taken;
    }

    /// <summary>The hash of all that was taken and of the last bytes, fewer than a stripe.</summary>
    public readonly ulong Finish(ReadOnlySpan<byte> rest)
    {
        ulong hash = (_length > 0 ? MergedLanes() : Prime5) + _length + (uint)rest.Length;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
        if (rest.Length >= sizeof(uint))
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
            rest = rest[sizeof(uint)..];
        }

        foreach (byte last in rest)
            hash = BitOperations.RotateLeft(hash ^ (last * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    private readonly ulong MergedLanes()
    {
        ulong hash = BitOperations.RotateLeft(_lane1, 1) + BitOperations.RotateLeft(_lane2, 7)
            + BitOperations.RotateLeft(_lane3, 12) + BitOperations.RotateLeft(_lane4, 18);
        hash = Merge(hash, _lane1);
        hash = Merge(hash, _lane2);
        hash = Merge(hash, _lane3);
        return Merge(hash, _lane4);
    }

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;

    private static ulong Round(ulong lane, ulong word) => BitOperations.RotateLeft(lane + (word * Prime2), 31) * Prime1;
}
