using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>An attribute that may be an annotation, by its name. It is looked at only where no metric reads it.</summary>
/// <param name="Start">Where the attribute starts.</param>
internal readonly record struct NotedAnnotation(SyntaxTree File, int Start);

/// <summary>
/// Finds in the text of a file what may be an annotation, wherever it stands. To be called for every attribute makes the
/// compiler walk through the syntax of all files.
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

    /// <summary>How all of the names begin: the fewer there are, the fewer times a text is searched.</summary>
    private static readonly string[] Beginnings =
        [.. Annotations.Where(name => !Annotations.Any(other => other != name && name.StartsWith(other, StringComparison.Ordinal)))];

    /// <summary>What is written with the name of an annotation. Aliases of the attributes are not looked through.</summary>
    public static IEnumerable<NotedAnnotation> In(SyntaxTree file, CancellationToken cancellation)
    {
        if (OwnOutput.Contains(file))
            yield break;
        string text = file.GetText(cancellation).ToString();
        foreach (string beginning in Beginnings)
        {
            for (int place = text.IndexOf(beginning, StringComparison.Ordinal); place >= 0; place = text.IndexOf(beginning, place + 1, StringComparison.Ordinal))
            {
                if (StartOf(text, place) is { } start)
                    yield return new NotedAnnotation(file, start);
            }
        }
    }

    /// <summary>Where the attribute starts whose name, without what qualifies it, begins at a place; null where none does.</summary>
    private static int? StartOf(string text, int place)
    {
        if (place > 0 && WordSearch.IsOfName(text[place - 1]))
            return null;
        int end = place;
        while (end < text.Length && WordSearch.IsOfName(text[end]))
            end++;
        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == text.Length || text[next] is not (']' or '(' or ',' or '/') || !Names.Contains(text.Substring(place, end - place)))
            return null;
        int start = Qualified(text, place);
        return MayBeInList(text, start) ? start : null;
    }

    /// <summary>Where a name begins with what qualifies it.</summary>
    private static int Qualified(string text, int place)
    {
        int start = place;
        for (int index = place - 1; index >= 0; index--)
        {
            char character = text[index];
            if (character == '@' || (WordSearch.IsOfName(character) && (index + 1 == start || IsSeparator(text, index + 1, start))))
                start = index;
            else if (character is not ('.' or ':') && !char.IsWhiteSpace(character))
                break;
        }

        return start;
    }

    /// <summary>Whether only a dot or two colons, and spaces around them, stand between two places.</summary>
    private static bool IsSeparator(string text, int from, int to)
    {
        string between = text.Substring(from, to - from).Trim();
        return between is "." or "::";
    }

    /// <summary>Whether what stands before it is the beginning of a list of attributes, another of them or a target; after a comment it may be.</summary>
    private static bool MayBeInList(string text, int start)
    {
        for (int index = start - 1; index >= 0; index--)
        {
            if (text[index] is '[' or ',' or ':' or '/' or '\n')
                return true;
            if (!char.IsWhiteSpace(text[index]))
                return false;
        }

        return false;
    }
}
