namespace NorthStar.Aggregation;

/// <summary>How large a total may be that a recording thread keeps for itself.</summary>
internal static class SmallTotal
{
    /// <summary>The most threads that keep totals for themselves.</summary>
    public static int MostThreads { get; } = Math.Min(Environment.ProcessorCount, 128);

    /// <summary>
    /// The share of the range that such a total may take. All of them together stay within half of it, also where the last
    /// quantity has made each of them three times as large.
    /// </summary>
    public static double Share { get; } = 1.0 / (8 * MostThreads);
}
