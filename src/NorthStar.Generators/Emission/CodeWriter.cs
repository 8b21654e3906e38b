using System.Text;

namespace NorthStar.Generators.Emission;

/// <summary>Writes indented lines, always ended by a line feed.</summary>
/// <param name="names">Shortens the names in the code; without it they stay as they are.</param>
internal sealed class CodeWriter(ShortNames? names = null)
{
    private const int UsualLength = 8192;
    private const int MostKept = 65_536;

    /// <summary>Thousands of files are written one after the other, all with the same memory.</summary>
    [ThreadStatic]
    private static StringBuilder? t_spare;

    private readonly StringBuilder _text = Take();
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

    /// <summary>The text; ends the writing.</summary>
    public string Finish()
    {
        string text = _text.ToString();
        _text.Clear();
        if (names is not null)
        {
            names.Shorten(text, _text);
            text = _text.ToString();
            _text.Clear();
        }

        if (_text.Capacity <= MostKept)
            t_spare = _text;
        return text;
    }

    private static StringBuilder Take()
    {
        StringBuilder text = t_spare ?? new StringBuilder(UsualLength);
        t_spare = null;
        return text;
    }
}
