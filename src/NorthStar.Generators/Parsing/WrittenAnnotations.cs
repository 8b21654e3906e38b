using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>An attribute that may be an annotation, by its name. It is looked at only where no metric reads it.</summary>
/// <param name="Start">Where the attribute starts.</param>
internal readonly record struct NotedAnnotation(SyntaxTree File, int Start);

/// <summary>
/// Finds in the text of a file what may be an annotation, wherever it stands. To be called for every attribute makes the
/// compiler walk through the syntax of all files, and to search a text for each name takes several times as long as to look
/// at what follows its brackets.
/// </summary>
internal static class WrittenAnnotations
{
    private static readonly string[] Annotations =
    [
        NorthStarAttributes.OccurredAt, NorthStarAttributes.Actor, NorthStarAttributes.EventId, NorthStarAttributes.Quantity,
        NorthStarAttributes.Quality, NorthStarAttributes.Dimension, NorthStarAttributes.Group, NorthStarAttributes.Correlation,
        NorthStarAttributes.OccurredAtArgument, NorthStarAttributes.ActorArgument, NorthStarAttributes.Target,
    ];

    private static readonly HashSet<string> Names = new(Annotations.Concat(Annotations.Select(name => name + "Attribute")), StringComparer.Ordinal);
    private static readonly int Longest = Names.Max(name => name.Length);

    /// <summary>What is written with the name of an annotation. Aliases of the attributes are not looked through.</summary>
    public static IEnumerable<NotedAnnotation> In(SyntaxTree file, CancellationToken cancellation)
    {
        if (OwnOutput.Contains(file))
            yield break;
        string text = file.GetText(cancellation).ToString();
        for (int bracket = text.IndexOf('['); bracket >= 0; bracket = text.IndexOf('[', bracket + 1))
        {
            // Whatever the bracket is, an attribute is in a list that it may begin, or it is looked at in vain.
            int place = AfterTarget(text, CodeSpace.Skip(text, bracket + 1));
            while (place < text.Length && IsOfQualifiedName(text[place]))
            {
                (int name, int end) = LastName(text, place);
                int next = CodeSpace.Skip(text, end);
                if (next < text.Length && text[next] is ']' or '(' or ',' && IsAnnotation(text, name, end))
                    yield return new NotedAnnotation(file, place);
                if (next < text.Length && text[next] == '<')
                    next = CodeSpace.Skip(text, CodeSpace.AfterTypeArguments(text, next));
                if (next < text.Length && text[next] == '(')
                    next = CodeSpace.Skip(text, CodeSpace.AfterParentheses(text, next));
                if (next == text.Length || text[next] != ',')
                    break;
                place = CodeSpace.Skip(text, next + 1);
            }
        }
    }

    /// <summary>Behind the <c>property:</c> or <c>assembly:</c> at a place, where there is one.</summary>
    private static int AfterTarget(string text, int place)
    {
        int end = EndOfName(text, place);
        int colon = CodeSpace.Skip(text, end);
        return end > place && colon < text.Length && text[colon] == ':' && !IsAt(text, colon, "::") ? CodeSpace.Skip(text, colon + 1) : place;
    }

    /// <summary>Where the last part of a qualified name begins, and where it ends.</summary>
    private static (int Start, int End) LastName(string text, int place)
    {
        while (true)
        {
            int start = text[place] == '@' ? place + 1 : place;
            int end = EndOfName(text, start);
            int next = CodeSpace.Skip(text, end);
            int separator = IsAt(text, next, "::") ? 2 : IsAt(text, next, ".") ? 1 : 0;
            int following = CodeSpace.Skip(text, next + separator);
            if (separator == 0 || following == text.Length || !IsOfQualifiedName(text[following]))
                return (start, Math.Max(end, place + 1));
            place = following;
        }
    }

    private static bool IsAnnotation(string text, int start, int end) => end - start <= Longest && Names.Contains(text.Substring(start, end - start));

    private static int EndOfName(string text, int place)
    {
        int end = place;
        while (end < text.Length && WordSearch.IsOfName(text[end]))
            end++;
        return end;
    }

    private static bool IsOfQualifiedName(char character) => character == '@' || WordSearch.IsOfName(character);

    private static bool IsAt(string text, int place, string expected) => string.CompareOrdinal(text, place, expected, 0, expected.Length) == 0;
}
