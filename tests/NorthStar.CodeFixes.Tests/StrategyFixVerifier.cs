using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators;
using NorthStar.Generators.Rules;
using NorthStar.Testing;

namespace NorthStar.CodeFixes.Tests;

/// <summary>
/// Verifies a fixer of one strategy rule with the generator running; the other rules are switched off.
/// <c>[|text|]</c> is the rule's diagnostic.
/// </summary>
internal static class StrategyFixVerifier<TFix>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = "global using System; global using System.Collections.Generic;";
    private const string ProductUsing = " global using NorthStar;";

    public static Task VerifyAsync(string id, string source, string fixedSource, string? key = null, Action<CodeFixTest>? configure = null) =>
        Create(id, source, fixedSource, key, Usings + ProductUsing, configure).RunAsync();

    public static Task VerifyNoneAsync(string id, string source, Action<CodeFixTest>? configure = null) =>
        Create(id, source, null, null, Usings + ProductUsing, configure).RunAsync();

    /// <summary>The same without the global using of NorthStar.</summary>
    public static Task VerifyWithoutUsingAsync(string id, string source, string fixedSource) =>
        Create(id, source, fixedSource, null, Usings, configure: null).RunAsync();

    private static CodeFixTest Create(string id, string source, string? fixedSource, string? key, string usings, Action<CodeFixTest>? configure)
    {
        DiagnosticAnalyzer analyzer = StrategyRules.All.Any(rule => rule.Id == id) ? new StrategyAnalyzer() : new StructureAnalyzer();
        IEnumerable<string> others = analyzer.SupportedDiagnostics.Select(rule => rule.Id).Where(other => other != id);
        CodeFixTest test = new(analyzer, new TFix())
        {
            TestCode = source,
            DefaultDiagnosticId = id,
            CodeActionEquivalenceKey = key,
            EditorConfig = "[*.cs]\n" + string.Concat(others.Select(other => $"dotnet_diagnostic.{other}.severity = none\n")),
        };
        test.Generators.Add(new MetricGenerator());
        test.Sources.Add(("Usings.cs", usings));
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
            test.FixedSources.Add(("Usings.cs", usings));
        }

        configure?.Invoke(test);
        return test;
    }
}
