using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The frame of a snapshot: magic, version and fingerprint before the content, a SHA-256 after it.</summary>
internal sealed class SnapshotFormat<TActor, TId, TQuantity, TSum>(MetricShape shape, PeriodSpine spine, PeriodSpine days)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private const ushort Version = 2;
    private const int FingerprintLength = 32;
    private const int HeaderLength = 4 + sizeof(ushort) + FingerprintLength;

    private static ReadOnlySpan<byte> Magic => "NSMS"u8;

    private MetricDefinition Definition => shape.Definition;

    public MetricState<TActor, TId, TQuantity, TSum> NewState() => new(shape, spine);

    public void Write(IBufferWriter<byte> output, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new SnapshotWriter(buffer);
        writer.Bytes(Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(ushort)), Version);
        buffer.Advance(sizeof(ushort));
        writer.Bytes(Encoding.ASCII.GetBytes(Definition.Fingerprint));
        new SnapshotContent<TActor, TId, TQuantity, TSum>(shape, spine, days).Write(writer, state);
        writer.Bytes(SHA256.HashData(buffer.WrittenSpan));
        output.Write(buffer.WrittenSpan);
    }

    public MetricState<TActor, TId, TQuantity, TSum> Read(ReadOnlySpan<byte> snapshot)
    {
        if (snapshot.Length < Magic.Length || !snapshot.StartsWith(Magic))
            throw Fault(SnapshotFault.NotASnapshot, "these bytes are not a NorthStar snapshot.");
        if (snapshot.Length < HeaderLength + SHA256.HashSizeInBytes)
            throw Damaged();

        int version = BinaryPrimitives.ReadUInt16LittleEndian(snapshot[Magic.Length..]);
        ReadOnlySpan<byte> signed = snapshot[..^SHA256.HashSizeInBytes];
        bool isIntact = SHA256.HashData(signed).AsSpan().SequenceEqual(snapshot[^SHA256.HashSizeInBytes..]);
        if (version > Version)
        {
            throw Fault(
                SnapshotFault.NewerVersion,
                $"it has format version {version}, and this library reads up to {Version}. Update the NorthStar package.");
        }

        if (!isIntact || version == 0)
            throw Damaged();

        string fingerprint = Encoding.ASCII.GetString(signed.Slice(Magic.Length + sizeof(ushort), FingerprintLength));
        if (fingerprint != Definition.Fingerprint)
        {
            throw Fault(
                SnapshotFault.OtherDefinition,
                $"it belongs to another definition (fingerprint {fingerprint}, this one's is {Definition.Fingerprint}). " +
                "Has the event, its annotations or the calendar changed?");
        }

        MetricState<TActor, TId, TQuantity, TSum> state = NewState();
        var reader = new SnapshotReader(signed[HeaderLength..]);
        try
        {
            new SnapshotContent<TActor, TId, TQuantity, TSum>(shape, spine, days).Read(ref reader, state);
        }
        catch (Exception e) when (e is DamagedException or OverflowException)
        {
            throw Damaged();
        }

        if (!state.Settle())
            throw Damaged();
        state.Measure();
        return state;
    }

    private SnapshotException Damaged() =>
        Fault(SnapshotFault.Damaged, "it ends too early or was altered since it was saved.");

    private SnapshotException Fault(SnapshotFault fault, string message) => new(fault, Definition.Name, message);
}
