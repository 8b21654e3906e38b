using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>Reads the type of a variable from the text before its initializer. It is asked at many, so it makes no syntax.</summary>
internal static class WrittenVariable
{
    /// <summary>The last part of the type's name, outside of type arguments; null where none is plain to see in the same line.</summary>
    public static string? TypeBefore(string text, int initializer)
    {
        int equals = Back(text, initializer);
        int endOfName = equals > 0 && text[equals - 1] == '=' ? Back(text, equals - 1) : 0;
        int name = StartOfName(text, endOfName);
        int end = Back(text, name);
        if (name == endOfName || end == name)
            return null;
        if (text[end - 1] == '>')
            end = Back(text, BeforeTypeArguments(text, end));
        int start = StartOfName(text, end);
        string type = text.Substring(start, end - start);
        return type.Length == 0 || MayBeginStatement(type) ? null : type;
    }

    /// <summary>Whether what follows the word may be an assignment: <c>else x = new()</c>.</summary>
    private static bool MayBeginStatement(string word) =>
        SyntaxFacts.GetContextualKeywordKind(word) != SyntaxKind.None ||
        (SyntaxFacts.GetKeywordKind(word) is not SyntaxKind.None and var keyword && !SyntaxFacts.IsPredefinedType(keyword));

    /// <summary>Where the type arguments begin that end at a place; the same place where they are none.</summary>
    private static int BeforeTypeArguments(string text, int end)
    {
        int depth = 0;
        for (int start = end - 1; start >= 0 && (WordSearch.IsOfName(text[start]) || text[start] is '<' or '>' or ',' or '.' or ':' or '?' or '[' or ']' or ' '); start--)
        {
            if (text[start] == '>')
                depth++;
            else if (text[start] == '<' && --depth == 0)
                return start;
        }

        return end;
    }

    private static int StartOfName(string text, int end)
    {
        int start = end;
        while (start > 0 && WordSearch.IsOfName(text[start - 1]))
            start--;
        return start;
    }

    private static int Back(string text, int place)
    {
        int end = place;
        while (end > 0 && text[end - 1] is ' ' or '\t')
            end--;
        return end;
    }
}
