using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>Writes diagnostics for failure messages, each with the source line it points at.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(Of));

    public static string Of(Diagnostic diagnostic)
    {
        string text = diagnostic.ToString();
        if (diagnostic.Location.SourceTree is not { } tree)
            return text;

        TextLine line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start);
        return $"{text}\n    {line.ToString().Trim()}";
    }
}
