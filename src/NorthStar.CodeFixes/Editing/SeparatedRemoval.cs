using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.CodeFixes.Editing;

/// <summary>Removes some elements of a separated list, each with one of its commas; comments between them stay.</summary>
internal static class SeparatedRemoval
{
    public static IEnumerable<TextChange> Changes<T>(SourceText text, SeparatedSyntaxList<T> list, IReadOnlyCollection<T> removed)
        where T : SyntaxNode
    {
        bool keepsEarlier = false;
        for (int i = 0; i < list.Count; i++)
        {
            if (!removed.Contains(list[i]))
            {
                keepsEarlier = true;
                continue;
            }

            TextSpan element = list[i].Span;
            if (keepsEarlier)
            {
                // From the end of what precedes, so that ", B" goes as a whole.
                TextSpan comma = list.GetSeparator(i - 1).Span;
                int start = text.IsWhiteSpace(TextSpan.FromBounds(list[i - 1].Span.End, comma.Start)) ? list[i - 1].Span.End : comma.Start;
                foreach (TextChange change in Joined(text, TextSpan.FromBounds(start, comma.End), element))
                    yield return change;
            }
            else if (i < list.SeparatorCount)
            {
                TextSpan comma = list.GetSeparator(i).Span;
                bool isNextBeside = i + 1 < list.Count && text.IsWhiteSpace(TextSpan.FromBounds(comma.End, list[i + 1].SpanStart));
                int end = isNextBeside ? list[i + 1].SpanStart : text.SkipBlanks(comma.End);
                foreach (TextChange change in Joined(text, element, TextSpan.FromBounds(comma.Start, end)))
                    yield return change;
            }
            else
            {
                yield return new TextChange(element, "");
            }
        }
    }

    private static IEnumerable<TextChange> Joined(SourceText text, TextSpan left, TextSpan right) =>
        text.IsWhiteSpace(TextSpan.FromBounds(left.End, right.Start))
            ? [new TextChange(TextSpan.FromBounds(left.Start, right.End), "")]
            : [new TextChange(left, ""), new TextChange(right, "")];
}
