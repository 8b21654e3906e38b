using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>How the lines of a text are laid out.</summary>
internal static class LineLayout
{
    /// <summary>The end of line that the text uses.</summary>
    public static string EndOfLine(this SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.End == first.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    /// <summary>The white space at the start of the line.</summary>
    public static string IndentationAt(this SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        int end = line.Start;
        while (end < position && char.IsWhiteSpace(text[end]))
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    public static bool IsFirstOnLine(this SourceText text, int position) =>
        IsWhiteSpace(text, TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>Where the spaces and tabs end that start at the position.</summary>
    public static int SkipBlanks(this SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    public static bool IsWhiteSpace(this SourceText text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>Where the line ends on which the node is the last but for comments; null where something follows.</summary>
    public static int? LineEndAfter(SyntaxNode node)
    {
        SyntaxTriviaList trailing = node.GetTrailingTrivia();
        return trailing.Count > 0 && trailing[trailing.Count - 1] is var last && last.IsKind(SyntaxKind.EndOfLineTrivia) ? last.SpanStart : null;
    }
}
