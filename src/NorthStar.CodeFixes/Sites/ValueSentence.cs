using Microsoft.CodeAnalysis;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>A first value statement for its author to improve.</summary>
internal static class ValueSentence
{
    private const int ShortestSummary = 4;

    /// <summary>Words of a summary that is about the code and not about what customers get.</summary>
    private static readonly HashSet<string> OfCode = new(StringComparer.Ordinal)
    {
        "event", "message", "notification", "class", "record", "type", "dto", "raise", "publish", "emit", "fire", "trigger", "dispatch", "send", "represent", "contain",
        "indicate", "describe", "occur", "when", "after", "todo", "fact",
    };

    /// <summary>The summary of the type where it may say what customers get, otherwise a sentence of the words of its name.</summary>
    public static string For(SyntaxNode type, string typeName) =>
        DocumentedSummary.Of(type) is { } summary && NameWords.Split(summary).Select(NameWord.Of).ToList() is { Count: >= ShortestSummary } words && !words.Exists(word => word.IsIn(OfCode))
            ? summary
            : For(typeName);

    /// <summary>What must not get worse, in the words of an event's name.</summary>
    public static string OfHarm(string typeName) => $"Harm to customers: {string.Join(" ", NameWords.Of(typeName).Select(word => word.Text))}";

    /// <summary>A sentence of the words of an event's name.</summary>
    public static string For(string typeName)
    {
        List<NameWord> words = NameWords.Of(typeName);
        string name = string.Join(" ", words.Select(word => word.Text));
        int last = words.Count - 1;
        if (last < 1)
            return $"Customers get value from {name}";
        string thing = string.Join(" ", words.Take(last).Select(word => word.Text));
        return words[last].Form == WordForm.Past ? $"Customers have their {thing} {words[last].Text}" : $"Customers get value from {name}";
    }
}
