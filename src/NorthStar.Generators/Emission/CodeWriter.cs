using System.Text;

namespace NorthStar.Generators.Emission;

/// <summary>Writes indented lines, always ended by a line feed.</summary>
/// <param name="names">Shortens the names in the code; without it they stay as they are.</param>
internal sealed class CodeWriter(ShortNames? names = null)
{
    private const int UsualLength = 4096;

    private readonly StringBuilder _text = new(UsualLength);
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

    public void Summary(string text) => _text.Append(' ', _depth * 4).Append("/// <summary>").Append(CodeText.Xml(text)).Append("</summary>\n");

    public override string ToString() => names?.Shorten(_text.ToString()) ?? _text.ToString();
}
