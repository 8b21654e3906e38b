namespace NorthStar.CodeFixes.Sites;

/// <summary>Splits a name into its words: <c>CreatedAtUTC_ms</c> has Created, At, UTC and ms.</summary>
internal static class Words
{
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !StartsWord(name, i))
                continue;
            string word = name.Substring(start, i - start).Trim('_');
            if (word.Length > 0)
                words.Add(word);
            start = i;
        }

        return words;
    }

    private static bool StartsWord(string name, int i) =>
        name[i - 1] == '_' ||
        (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
}
