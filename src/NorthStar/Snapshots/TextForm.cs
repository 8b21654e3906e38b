namespace NorthStar.Snapshots;

/// <summary>The form of a text in a snapshot: its header has the number of code units, and whether they take a byte or two.</summary>
internal static class TextForm
{
    public static int HeaderOf(int length, bool isWide) => (length << 1) | (isWide ? 1 : 0);

    public static (int Length, bool IsWide) Of(int header) => ((int)((uint)header >> 1), (header & 1) != 0);
}
