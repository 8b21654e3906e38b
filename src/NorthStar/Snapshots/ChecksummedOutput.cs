using System.Buffers;
using System.Buffers.Binary;

namespace NorthStar.Snapshots;

/// <summary>Passes bytes on in blocks, and ends them with their checksum, which is taken while a block is in the cache.</summary>
internal sealed class ChecksummedOutput(IBufferWriter<byte> output) : IBufferWriter<byte>
{
    private const int BlockLength = 64 * 1024;

    private byte[] _block = new byte[BlockLength];
    private int _used;
    private XxHash64 _checksum = new();

    public void Advance(int count) => _used += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        int least = Math.Max(sizeHint, 1);
        if (_block.Length - _used < least)
            MakeRoom(least);
        return _block.AsSpan(_used);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int free = GetSpan(sizeHint).Length;
        return _block.AsMemory(_used, free);
    }

    /// <summary>Writes what is left and the checksum. Nothing may be written after that.</summary>
    public void End()
    {
        PassOn();
        ulong checksum = _checksum.Finish(_block.AsSpan(0, _used));
        BinaryPrimitives.WriteUInt64LittleEndian(GetSpan(XxHash64.Size), checksum);
        output.Write(_block.AsSpan(0, _used + XxHash64.Size));
    }

    private void MakeRoom(int least)
    {
        PassOn();
        if (_block.Length - _used < least)
            Array.Resize(ref _block, _used + least);
    }

    /// <summary>Passes on all but the last few bytes, for which there is no checksum yet.</summary>
    private void PassOn()
    {
        int passed = _checksum.Append(_block.AsSpan(0, _used));
        output.Write(_block.AsSpan(0, passed));
        _block.AsSpan(passed, _used - passed).CopyTo(_block);
        _used -= passed;
    }
}
