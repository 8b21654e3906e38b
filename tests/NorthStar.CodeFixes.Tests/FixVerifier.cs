using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators;
using NorthStar.Testing;

namespace NorthStar.CodeFixes.Tests;

/// <summary>
/// Verifies one fixer with the generator running, so that code which uses what is generated compiles as well.
/// <c>[|text|]</c> is the diagnostic of a fixer that has one.
/// </summary>
internal static class FixVerifier<TFix>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using NorthStar;";

    public static Task VerifyAsync(string source, string fixedSource, string? key = null, Action<CodeFixTest>? configure = null) =>
        Create(source, fixedSource, key, configure).RunAsync();

    public static Task VerifyNoneAsync(string source, Action<CodeFixTest>? configure = null) =>
        Create(source, null, null, configure).RunAsync();

    private static DiagnosticAnalyzer AnalyzerOf(TFix fixer) => new DiagnosticAnalyzer[] { new DefinitionAnalyzer(), new UsageAnalyzer() }
        .Single(analyzer => analyzer.SupportedDiagnostics.Any(rule => fixer.FixableDiagnosticIds.Contains(rule.Id)));

    private static CodeFixTest Create(string source, string? fixedSource, string? key, Action<CodeFixTest>? configure)
    {
        TFix fixer = new();
        CodeFixTest test = new(AnalyzerOf(fixer), fixer)
        {
            TestCode = source,
            DefaultDiagnosticId = fixer.FixableDiagnosticIds is [var only] ? only : null,
            CodeActionEquivalenceKey = key,
        };
        test.Generators.Add(new MetricGenerator());
        test.Sources.Add(("Usings.cs", Usings));
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
            test.FixedSources.Add(("Usings.cs", Usings));
        }

        configure?.Invoke(test);
        return test;
    }

    /// <summary>The same without the global usings, for tests of using directives.</summary>
    public static async Task VerifyWithoutUsingsAsync(string source, string fixedSource, string? key = null)
    {
        TFix fixer = new();
        CodeFixTest test = new(AnalyzerOf(fixer), fixer)
        {
            TestCode = source,
            FixedCode = fixedSource,
            DefaultDiagnosticId = fixer.FixableDiagnosticIds is [var only] ? only : null,
            CodeActionEquivalenceKey = key,
        };
        test.Generators.Add(new MetricGenerator());
        await test.RunAsync();
    }
}
