namespace NorthStar.Generators.Strategy;

/// <summary>Splits a name into words and takes off what is technical: <c>OnUserSignedUpIntegrationEventV2</c> is user, signed, up.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal)
    {
        "event", "events", "args", "dto", "eto", "payload", "envelope",
    };

    /// <summary>What stands between the name and a suffix: DomainEvent, IntegrationEvent.</summary>
    private static readonly HashSet<string> BeforeSuffix = new(StringComparer.Ordinal)
    {
        "domain", "integration", "application", "public", "external", "internal", "analytics", "tracking", "data", "saga",
    };

    /// <summary>What a message or a figure is called, after a word which says already that something happened.</summary>
    private static readonly HashSet<string> AfterPast = new(StringComparer.Ordinal) { "message", "notification", "signal", "fact", "record", "data", "count", "counter" };

    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "on", "when", "did", "has", "handle", "after" };

    /// <summary>The words of a name as they are written, in lower case.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int index = 0; index <= name.Length; index++)
        {
            if (index < name.Length && char.IsLetterOrDigit(name[index]) && !IsBoundary(name, start, index))
                continue;
            if (index > start)
                words.Add(name.Substring(start, index - start).ToLowerInvariant());
            start = index < name.Length && !char.IsLetterOrDigit(name[index]) ? index + 1 : index;
        }

        return words;
    }

    /// <summary>The words that mean something, with their base forms.</summary>
    public static List<NameWord> Of(string name)
    {
        List<string> words = Split(name);
        StripEnd(words);
        while (words.Count > 1 && Prefixes.Contains(words[0]))
            words.RemoveAt(0);
        words.RemoveAll(word => word == "did");
        StripHow(words);
        if (words.Count > 1 && Last(words) == "complete" && words[words.Count - 2] != "auto")
            words[words.Count - 1] = "completed";
        return [.. words.Select(NameWord.Of)];
    }

    /// <summary>Takes off by what means it is done, where that ends the name: MessageSentViaApi.</summary>
    private static void StripHow(List<string> words)
    {
        int how = words.FindIndex(word => word is "via" or "using");
        if (how > 0 && !words.Skip(how).Any(word => Lemmas.Of(word).Form == WordForm.Past))
            words.RemoveRange(how, words.Count - how);
    }

    private static void StripEnd(List<string> words)
    {
        StripVersion(words);
        // Data by itself is something that people have; EventData is only what a library calls its events.
        if (words.Count > 2 && Last(words) == "data" && words[words.Count - 2] == "event")
            words.RemoveAt(words.Count - 1);
        bool isStripped = false;
        while (words.Count > 1 && Suffixes.Contains(Last(words)))
        {
            words.RemoveAt(words.Count - 1);
            isStripped = true;
        }

        if (isStripped && words.Count > 1 && BeforeSuffix.Contains(Last(words)))
            words.RemoveAt(words.Count - 1);
        if (words.Count > 2 && AfterPast.Contains(Last(words)) && Lemmas.Of(words[words.Count - 2]).Form == WordForm.Past)
            words.RemoveAt(words.Count - 1);
        StripVersion(words);
    }

    private static void StripVersion(List<string> words)
    {
        if (words.Count > 1 && Last(words).All(char.IsDigit))
        {
            words.RemoveAt(words.Count - 1);
            if (words.Count > 1 && Last(words) is "v" or "version")
                words.RemoveAt(words.Count - 1);
        }
    }

    private static string Last(List<string> words) => words[words.Count - 1];

    /// <summary>Whether a new word starts: at a capital after a small letter, at the last capital of an acronym, between letters and digits.</summary>
    private static bool IsBoundary(string name, int start, int index)
    {
        if (index == start)
            return false;
        char current = name[index];
        char previous = name[index - 1];
        if (char.IsDigit(current) != char.IsDigit(previous))
            return true;
        if (!char.IsUpper(current))
            return false;
        if (!char.IsUpper(previous))
            return true;
        return index + 1 < name.Length && char.IsLower(name[index + 1]) && !IsPluralOfAcronym(name, index);
    }

    /// <summary>The s of URLs and APIs is no word of its own.</summary>
    private static bool IsPluralOfAcronym(string name, int index) =>
        name[index + 1] == 's' && (index + 2 == name.Length || !char.IsLower(name[index + 2]));
}
