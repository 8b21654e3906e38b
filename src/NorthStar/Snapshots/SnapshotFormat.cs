using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>The frame of a snapshot: magic, version and fingerprint before the content, a checksum after it.</summary>
internal sealed class SnapshotFormat<TActor, TId, TQuantity, TSum>(MetricShape shape, PeriodSpine spine, PeriodSpine days)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private const ushort Version = 3;
    private const int FingerprintLength = 32;
    private const int HeaderLength = 4 + sizeof(ushort) + FingerprintLength;

    private static ReadOnlySpan<byte> Magic => "NSMS"u8;

    private MetricDefinition Definition => shape.Definition;

    public MetricState<TActor, TId, TQuantity, TSum> NewState() => new(shape, spine);

    public void Write(IBufferWriter<byte> output, MetricState<TActor, TId, TQuantity, TSum> state)
    {
        var checksummed = new ChecksummedOutput(output);
        var writer = new SnapshotWriter(checksummed);
        writer.Bytes(Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(checksummed.GetSpan(sizeof(ushort)), Version);
        checksummed.Advance(sizeof(ushort));
        writer.Bytes(Encoding.ASCII.GetBytes(Definition.Fingerprint));
        new SnapshotContent<TActor, TId, TQuantity, TSum>(shape, spine, days).Write(writer, state);
        checksummed.End();
    }

    public MetricState<TActor, TId, TQuantity, TSum> Read(ReadOnlySpan<byte> snapshot)
    {
        if (snapshot.Length < Magic.Length || !snapshot.StartsWith(Magic))
            throw Fault(SnapshotFault.NotASnapshot, "these bytes are not a NorthStar snapshot.");
        if (snapshot.Length < HeaderLength + XxHash64.Size)
            throw Damaged();

        int version = BinaryPrimitives.ReadUInt16LittleEndian(snapshot[Magic.Length..]);
        ReadOnlySpan<byte> checksummed = snapshot[..^XxHash64.Size];
        bool isIntact = XxHash64.Of(checksummed) == BinaryPrimitives.ReadUInt64LittleEndian(snapshot[^XxHash64.Size..]);
        if (version > Version)
        {
            throw Fault(
                SnapshotFault.NewerVersion,
                $"it has format version {version}, and this library reads version {Version}. Update the NorthStar package.");
        }

        if (version is > 0 and < Version)
        {
            throw Fault(
                SnapshotFault.OlderVersion,
                $"it has format version {version}, and this library reads version {Version}. Record its events again.");
        }

        if (!isIntact || version == 0)
            throw Damaged();

        string fingerprint = Encoding.ASCII.GetString(checksummed.Slice(Magic.Length + sizeof(ushort), FingerprintLength));
        if (fingerprint != Definition.Fingerprint)
        {
            throw Fault(
                SnapshotFault.OtherDefinition,
                $"it belongs to another definition (fingerprint {fingerprint}, this one's is {Definition.Fingerprint}). " +
                "Has the event, its annotations or the calendar changed?");
        }

        MetricState<TActor, TId, TQuantity, TSum> state = NewState();
        var reader = new SnapshotReader(checksummed[HeaderLength..]);
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
