using System.Text;

namespace NorthStar.Generators.Emission;

/// <summary>Writes indented lines, always ended by a line feed.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Open(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        Indent();
    }

    public void Close(string end = "}")
    {
        Outdent();
        Line(end);
    }

    public void Summary(string text) => Line($"/// <summary>{CodeText.Xml(text)}</summary>");

    public override string ToString() => _text.ToString();
}
