using System.Runtime.CompilerServices;
using System.Text;

namespace NorthStar.Generators.Emission;

/// <summary>The parts of an interpolated line: each goes into the file at once, and never into a text of its own.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LineText
{
    private readonly StringBuilder _text;

    public LineText(int literalLength, int formattedCount, CodeWriter writer)
    {
        _ = (literalLength, formattedCount);
        _text = writer.BeginLine();
    }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);
}

/// <summary>The parts of an interpolated summary. What is filled in may mean something in XML.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SummaryText
{
    private readonly StringBuilder _text;

    public SummaryText(int literalLength, int formattedCount, CodeWriter writer)
    {
        _ = (literalLength, formattedCount);
        _text = writer.BeginSummary();
    }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text is null ? null : CodeText.Xml(text));
}
