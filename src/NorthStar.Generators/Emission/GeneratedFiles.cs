using NorthStar.Generators.Model;

namespace NorthStar.Generators.Emission;

/// <summary>Which files are emitted: one per metric whose generated names are its own.</summary>
/// <param name="Aggregators">The full names of the emitted aggregators.</param>
/// <param name="EqualButForCase">Those whose file names a case-insensitive comparison would mix up.</param>
internal sealed record GeneratedFiles(EquatableArray<string> Aggregators, EquatableArray<string> EqualButForCase)
{
    private const int LongestName = 160;

    public static GeneratedFiles Plan(IEnumerable<GeneratedNames> names)
    {
        List<string> all = [.. names.Select(name => name.FullAggregator).OrderBy(name => name, StringComparer.Ordinal)];
        List<string> own = [.. all.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.Key)];
        IEnumerable<string> mixedUp = own
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group);
        return new GeneratedFiles(own.ToEquatableArray(), mixedUp.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The name of a metric's file; null where another metric would generate the same types.</summary>
    public string? HintNameOf(GeneratedNames names)
    {
        string name = names.FullAggregator;
        if (!Contains(Aggregators, name))
            return null;
        bool needsHash = name.Length > LongestName || Contains(EqualButForCase, name);
        string plain = name.Replace("@", "");
        return needsHash ? $"{plain.Substring(0, Math.Min(plain.Length, LongestName))}.{Hash(name)}.g.cs" : plain + ".g.cs";
    }

    /// <summary>Searches names that are in order: each of thousands of metrics asks.</summary>
    private static bool Contains(EquatableArray<string> names, string name)
    {
        int least = 0;
        int most = names.Count - 1;
        while (least <= most)
        {
            int middle = (least + most) / 2;
            int order = string.CompareOrdinal(names[middle], name);
            if (order == 0)
                return true;
            if (order < 0)
                least = middle + 1;
            else
                most = middle - 1;
        }

        return false;
    }

    // FNV-1a, 32 bits: stable across processes, unlike string.GetHashCode.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
