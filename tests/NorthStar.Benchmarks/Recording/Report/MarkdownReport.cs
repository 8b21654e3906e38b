using System.Globalization;
using System.Text;

namespace NorthStar.Benchmarks.Recording.Report;

/// <summary>A page of Markdown that grows, and is shown while it does.</summary>
internal sealed class MarkdownReport(TextWriter screen)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Heading(int level, string text) => Write($"{new string('#', level)} {text}\n\n");

    public void Paragraph(string text) => Write(text + "\n\n");

    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Write(Line(headers) + Line([.. headers.Select((_, i) => i == 0 ? "---" : "---:")]));
        foreach (IReadOnlyList<string> row in rows)
            Write(Line(row));
        Write("\n");
    }

    /// <summary>A line chart, which many Markdown viewers draw.</summary>
    public void Chart(string title, string across, IEnumerable<string> places, string upwards, IReadOnlyList<IReadOnlyList<double>> lines)
    {
        var text = new StringBuilder("```mermaid\nxychart-beta\n");
        text.Append(CultureInfo.InvariantCulture, $"    title \"{title}\"\n    x-axis \"{across}\" [{string.Join(", ", places.Select(place => $"\"{place}\""))}]\n");
        text.Append(CultureInfo.InvariantCulture, $"    y-axis \"{upwards}\"\n");
        foreach (IReadOnlyList<double> line in lines)
            text.Append(CultureInfo.InvariantCulture, $"    line [{string.Join(", ", line.Select(value => value.ToString("0.0", CultureInfo.InvariantCulture)))}]\n");
        Write(text.Append("```\n\n").ToString());
    }

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private void Write(string text)
    {
        _text.Append(text);
        screen.Write(text);
    }
}
