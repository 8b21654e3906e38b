using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>The bytes of a <see cref="Guid"/> as two words, in the order of the machine: they fit into two registers.</summary>
internal readonly struct GuidWords
{
    public readonly ulong First;
    public readonly ulong Second;

    public bool IsZero => (First | Second) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsEqualTo(GuidWords other) => ((First ^ other.First) | (Second ^ other.Second)) == 0;
}
