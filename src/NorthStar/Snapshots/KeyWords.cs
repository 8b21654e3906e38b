using System.Runtime.InteropServices;

namespace NorthStar.Snapshots;

/// <summary>Sixteen bytes of a key, as two words whose order is that of the keys, and the number of the key.</summary>
/// <remarks>Packed, because sorting it is a matter of bytes moved.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal struct KeyWords
{
    public ulong High;
    public ulong Low;
    public int Number;

    public readonly bool HasWordsOf(in KeyWords other) => High == other.High && Low == other.Low;

    public readonly bool ComesBefore(in KeyWords other) => High < other.High || (High == other.High && Low < other.Low);
}
