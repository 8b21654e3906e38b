using Microsoft.CodeAnalysis;

namespace NorthStar.Testing;

/// <summary>All the diagnostics that marked sources expect, and their comparison with the actual ones.</summary>
internal sealed class DiagnosticExpectations
{
    private readonly IReadOnlyList<TestDocument> _documents;
    private readonly List<ExpectedDiagnostic> _expected = [];

    public DiagnosticExpectations(
        IReadOnlyList<TestDocument> documents,
        IEnumerable<DiagnosticResult> results,
        Func<string> defaultId)
    {
        _documents = documents;
        Dictionary<int, (string Path, MarkupSpan Span)> numbered = [];

        foreach (TestDocument document in documents)
        {
            foreach (MarkupSpan span in document.Source.Spans)
            {
                if (span.Id is not ['#', .. string number])
                    _expected.Add(new(new DiagnosticResult(span.Id ?? defaultId()), document.Path, span.Span));
                else if (!numbered.TryAdd(int.Parse(number, null), (document.Path, span)))
                    throw new VerificationFailedException($"The mark {{|#{number}: is used twice.");
            }
        }

        foreach (DiagnosticResult result in results)
        {
            if (result.Location is not { } mark)
                _expected.Add(new(result, null, default));
            else if (numbered.TryGetValue(mark, out (string Path, MarkupSpan Span) place))
                _expected.Add(new(result, place.Path, place.Span.Span));
            else
                throw new VerificationFailedException($"{result.Id} is expected at {{|#{mark}: but there is no such mark.");
        }

        HashSet<int> used = [.. results.Select(result => result.Location).OfType<int>()];
        foreach (int mark in numbered.Keys.Where(mark => !used.Contains(mark)))
            throw new VerificationFailedException($"No expected diagnostic uses the mark {{|#{mark}:.");
    }

    /// <summary>Fails unless each expectation has its own actual diagnostic and none is left over.</summary>
    public void Verify(IReadOnlyList<Diagnostic> actual, string what)
    {
        List<Diagnostic> unexpected = [.. actual];
        List<ExpectedDiagnostic> missing = [];

        foreach (ExpectedDiagnostic expected in _expected.OrderByDescending(expected => expected.Demands))
        {
            int index = unexpected.FindIndex(expected.Matches);
            if (index < 0)
                missing.Add(expected);
            else
                unexpected.RemoveAt(index);
        }

        if (missing.Count == 0 && unexpected.Count == 0)
            return;

        throw new VerificationFailedException(string.Join("\n",
        [
            $"The diagnostics of the {what} differ: {_expected.Count} expected, {actual.Count} actual.",
            .. missing.Select(expected => $"  missing:    {expected.Describe(_documents)}"),
            .. unexpected.Select(diagnostic => $"  unexpected: {DiagnosticText.Of(diagnostic)}"),
            "",
            "Actual diagnostics as markup:",
            .. _documents.Select(document => $"--- {document.Path}\n{Marked(document, actual)}"),
        ]));
    }

    private static string Marked(TestDocument document, IEnumerable<Diagnostic> actual) => MarkupSource.Write(
        document.Source.Text,
        actual.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.Path)
            .Select(diagnostic => new MarkupSpan(diagnostic.Id, diagnostic.Location.SourceSpan)));
}
