using System.Runtime.CompilerServices;
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

    [ThreadStatic]
    private static char[]? t_spareCode;

    private readonly StringBuilder _text = Take();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line) => BeginLine().Append(line).Append('\n');

    public void Line([InterpolatedStringHandlerArgument("")] LineText line)
    {
        _ = line;
        Line();
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Open()
    {
        Line("{");
        Indent();
    }

    public void Open(string header)
    {
        Line(header);
        Open();
    }

    public void Open([InterpolatedStringHandlerArgument("")] LineText header)
    {
        Line(header);
        Open();
    }

    public void Close(string end = "}")
    {
        Outdent();
        Line(end);
    }

    public void Summary(string text) => EndSummary(BeginSummary().Append(CodeText.Xml(text)));

    public void Summary([InterpolatedStringHandlerArgument("")] SummaryText text)
    {
        _ = text;
        EndSummary(_text);
    }

    /// <summary>The text; ends the writing.</summary>
    public string Finish()
    {
        if (names is not null)
            Shorten(names);
        string text = _text.ToString();
        _text.Clear();
        if (_text.Capacity <= MostKept)
            t_spare = _text;
        return text;
    }

    internal StringBuilder BeginLine() => _text.Append(' ', _depth * 4);

    internal StringBuilder BeginSummary() => BeginLine().Append("/// <summary>");

    private static void EndSummary(StringBuilder text) => text.Append("</summary>\n");

    private static StringBuilder Take()
    {
        StringBuilder text = t_spare ?? new StringBuilder(UsualLength);
        t_spare = null;
        return text;
    }

    private void Shorten(ShortNames names)
    {
        int length = _text.Length;
        char[] code = t_spareCode is { } spare && spare.Length >= length ? spare : new char[Math.Max(length, UsualLength)];
        _text.CopyTo(0, code, 0, length);
        _text.Clear();
        names.Shorten(code, length, _text);
        t_spareCode = code.Length <= MostKept ? code : null;
    }
}
