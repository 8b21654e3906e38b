namespace GitPulse;

/// <summary>Foreign text as part of one line: nothing in it can move the cursor, break the line or fill the screen.</summary>
internal static class Excerpt
{
    private const int LongestQuote = 60;

    public static string Quote(string text) =>
        $"'{Printable(text.Length <= LongestQuote ? text : text[..LongestQuote] + "…")}'";

    public static string Printable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
