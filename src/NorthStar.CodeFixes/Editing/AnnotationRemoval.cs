using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Removes annotations, and the brackets and the line that nothing else is left in; comments stay.</summary>
internal static class AnnotationRemoval
{
    public static List<TextChange> Changes(SourceText text, params IEnumerable<AttributeSyntax> attributes)
    {
        var changes = new List<TextChange>();
        foreach (IGrouping<AttributeListSyntax, AttributeSyntax> group in attributes.Distinct().GroupBy(attribute => (AttributeListSyntax)attribute.Parent!))
        {
            HashSet<AttributeSyntax> removed = [.. group];
            string comments = Comments(text, group.Key);
            if (removed.Count == group.Key.Attributes.Count)
                changes.Add(new TextChange(comments.Length == 0 ? WithSpace(text, group.Key.Span) : group.Key.Span, comments));
            else
                changes.AddRange(SeparatedRemoval.Changes(text, group.Key.Attributes, removed));
        }

        return changes;
    }

    /// <summary>The whole line where nothing else is on it, otherwise the space that follows too.</summary>
    private static TextSpan WithSpace(SourceText text, TextSpan list)
    {
        TextLine last = text.Lines.GetLineFromPosition(list.End);
        if (text.IsWhiteSpace(TextSpan.FromBounds(list.End, last.End)))
        {
            if (text.IsFirstOnLine(list.Start))
                return TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.Start).Start, last.EndIncludingLineBreak);
            int start = list.Start;
            while (start > 0 && text[start - 1] is ' ' or '\t')
                start--;
            return TextSpan.FromBounds(start, list.End);
        }

        return TextSpan.FromBounds(list.Start, text.SkipBlanks(list.End));
    }

    private static string Comments(SourceText text, AttributeListSyntax list)
    {
        string newLine = text.EndOfLine() + text.IndentationAt(list.SpanStart);
        return string.Concat(list
            .DescendantTrivia()
            .Where(trivia => list.Span.Contains(trivia.Span) && !string.IsNullOrWhiteSpace(trivia.ToString()))
            .Select(trivia => trivia.ToString() + (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? newLine : "")));
    }
}
