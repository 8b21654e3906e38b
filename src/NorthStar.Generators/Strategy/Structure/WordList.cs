namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Lists of words, written as one reads them.</summary>
internal static class WordList
{
    /// <param name="words">In lower case, separated by commas.</param>
    public static HashSet<string> Of(string words) => new(words.Split(',').Select(word => word.Trim()), StringComparer.Ordinal);
}
