using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>Verifies that analyzers report exactly the diagnostics that the marked sources expect.</summary>
/// <example><code>
/// await new AnalyzerTest(new MyAnalyzer()) { TestCode = "class [|c|];" }.RunAsync();
/// </code></example>
public class AnalyzerTest(params DiagnosticAnalyzer[] analyzers) : CompilerTest
{
    /// <summary>Expected diagnostics that also say their message or severity, or have no location.</summary>
    public IList<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What <c>[|text|]</c> means when the analyzers have more than one rule.</summary>
    public string? DefaultDiagnosticId { get; set; }

    /// <summary>Generators that run before the analyzers.</summary>
    public IList<IIncrementalGenerator> Generators { get; } = [];

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    private protected ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. analyzers];

    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        TestDocument[] documents = [.. Sources.Select(TestDocument.Parse)];
        CSharpCompilation compilation = CreateCompilation(documents.Select(document => document.ToSourceFile()));
        if (Generators.Count > 0)
            compilation = GeneratorRun.Start(GeneratorDriverFactory.Create(this, Generators), compilation).Compilation;

        AnalyzerOptions options = new(
            [.. AdditionalFiles.Select(file => new InMemoryAdditionalText(file))],
            ConfigFiles.OptionsProvider);

        ImmutableArray<Diagnostic> actual = await AnalyzerExecution.GetDiagnosticsAsync(
            compilation, Analyzers, options, CompilerDiagnostics, cancellationToken);

        Expect(documents, ExpectedDiagnostics).Verify(actual, "test code");
    }

    private protected DiagnosticExpectations Expect(IReadOnlyList<TestDocument> documents, IEnumerable<DiagnosticResult> results) =>
        new(documents, results, GetDefaultId);

    private string GetDefaultId()
    {
        if (DefaultDiagnosticId is not null)
            return DefaultDiagnosticId;

        string[] ids = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct()];
        return ids is [string only]
            ? only
            : throw new VerificationFailedException(
                $"[|text|] needs an analyzer with one rule or {nameof(DefaultDiagnosticId)}; the analyzers have {ids.Length} ({string.Join(", ", ids)}).");
    }
}
