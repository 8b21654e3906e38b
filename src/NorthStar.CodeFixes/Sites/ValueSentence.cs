using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes.Sites;

/// <summary>A first value statement, made of the words of an event's name, for its author to improve.</summary>
internal static class ValueSentence
{
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
