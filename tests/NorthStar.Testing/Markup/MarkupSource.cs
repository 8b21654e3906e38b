using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>
/// A source text with expectations in it: <c>[|text|]</c>, <c>{|NSM0001:text|}</c>, <c>{|#0:text|}</c> and a position <c>$$</c>.
/// Marks may be nested. No mark is a sequence that C# code has outside of strings and comments;
/// <c>$$"</c> opens a raw string and is left alone.
/// </summary>
public sealed partial class MarkupSource
{
    private MarkupSource(string text, ImmutableArray<MarkupSpan> spans, int? position)
    {
        Text = text;
        Spans = spans;
        Position = position;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marked spans of <see cref="Text"/>, in the order in which they open.</summary>
    public ImmutableArray<MarkupSpan> Spans { get; }

    /// <summary>Where <c>$$</c> was.</summary>
    public int? Position { get; }

    /// <summary>Reads the marks. Fails on a mark without its counterpart.</summary>
    public static MarkupSource Parse(string markup)
    {
        StringBuilder text = new();
        List<MarkupSpan?> spans = [];
        Stack<(int Index, string? Id, int Start, int MarkupStart)> open = new();
        int? position = null;
        int copied = 0;

        foreach (Match mark in Marks().Matches(markup))
        {
            text.Append(markup, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;

            if (mark.Value == "$$")
            {
                if (position is not null)
                    throw Invalid("a second $$", mark.Index);

                position = text.Length;
            }
            else if (mark.Value is "|]" or "|}")
            {
                bool named = mark.Value == "|}";
                if (open.Count == 0 || (open.Peek().Id is not null) != named)
                    throw Invalid($"'{mark.Value}' without its opening mark", mark.Index);

                (int index, string? id, int start, _) = open.Pop();
                spans[index] = new MarkupSpan(id, TextSpan.FromBounds(start, text.Length));
            }
            else
            {
                open.Push((spans.Count, mark.Groups["id"] is { Success: true } id ? id.Value : null, text.Length, mark.Index));
                spans.Add(null);
            }
        }

        if (open.TryPeek(out var unclosed))
            throw Invalid("an opening mark that is never closed", unclosed.MarkupStart);

        text.Append(markup, copied, markup.Length - copied);
        return new MarkupSource(text.ToString(), [.. spans.Select(span => span!)], position);

        VerificationFailedException Invalid(string problem, int index)
        {
            LinePosition line = SourceText.From(markup).Lines.GetLinePosition(index);
            return new($"The markup has {problem} at line {line.Line + 1}, column {line.Character + 1}:\n{markup}");
        }
    }

    /// <summary>Writes spans into a text as marks: the inverse of <see cref="Parse"/>, for failure messages.</summary>
    internal static string Write(string text, IEnumerable<MarkupSpan> spans)
    {
        MarkupSpan[] outermostFirst = [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)];
        StringBuilder markup = new();
        Stack<MarkupSpan> open = new();
        int next = 0;

        for (int i = 0; i <= text.Length; i++)
        {
            CloseAt(i);
            while (next < outermostFirst.Length && outermostFirst[next].Span.Start == i)
            {
                MarkupSpan span = outermostFirst[next++];
                markup.Append(span.Id is null ? "[|" : $"{{|{span.Id}:");
                open.Push(span);
                if (span.Span.IsEmpty)
                    CloseAt(i);
            }

            if (i < text.Length)
                markup.Append(text[i]);
        }

        return markup.ToString();

        void CloseAt(int end)
        {
            while (open.TryPeek(out MarkupSpan? span) && span.Span.End <= end)
                markup.Append(open.Pop().Id is null ? "|]" : "|}");
        }
    }

    [GeneratedRegex("""\[\||\|\]|\{\|(?<id>\#[0-9]+|[A-Za-z][A-Za-z0-9_]*):|\|\}|(?<!\$)\$\$(?![$"])""", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
