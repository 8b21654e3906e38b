using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NorthStar.Testing;

/// <summary>An expectation whose place is known: from a mark, or from a <see cref="DiagnosticResult"/>.</summary>
internal sealed record ExpectedDiagnostic(DiagnosticResult Result, string? Path, TextSpan Span)
{
    /// <summary>The more an expectation demands, the earlier it must choose among the actual diagnostics.</summary>
    public int Demands => (Result.Severity is null ? 0 : 1) + (Result.Message is null ? 0 : 1) + (Result.Arguments is null ? 0 : 1);

    public bool Matches(Diagnostic actual) =>
        actual.Id == Result.Id
        && actual.Location.SourceTree?.FilePath == Path
        && (Path is null || actual.Location.SourceSpan == Span)
        && (Result.Severity is null || Result.Severity == actual.Severity)
        && (Result.Message is null || Result.Message == MessageOf(actual))
        && (Result.Arguments is null || MessageFrom(actual.Descriptor, Result.Arguments) == MessageOf(actual));

    public string Describe(IReadOnlyList<TestDocument> documents)
    {
        string place = "no location";
        if (Path is not null)
        {
            string text = documents.First(document => document.Path == Path).Source.Text;
            LinePositionSpan lines = SourceText.From(text).Lines.GetLinePositionSpan(Span);
            place = $"{Path}({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character + 1}) '{text.Substring(Span.Start, Span.Length)}'";
        }

        string severity = Result.Severity is null ? "" : $" {Result.Severity}";
        string message = Result.Message is null ? "" : $": {Result.Message}";
        string arguments = Result.Arguments is null ? "" : $" with arguments ({string.Join(", ", Result.Arguments)})";
        return $"{Result.Id}{severity} at {place}{message}{arguments}";
    }

    private static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string MessageFrom(DiagnosticDescriptor descriptor, IReadOnlyList<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. arguments]);
}
