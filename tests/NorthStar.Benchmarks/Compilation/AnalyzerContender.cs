using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>A package of analyzers with the severities that it sets.</summary>
internal sealed record AnalyzerContender(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableDictionary<string, ReportDiagnostic> Severities)
{
    public static AnalyzerContender Compiler { get; } = new("the compiler alone", [], ImmutableDictionary<string, ReportDiagnostic>.Empty);

    public static AnalyzerContender Ours { get; } = new(
        "NorthStar",
        [new DefinitionAnalyzer(), new SettingsAnalyzer(), new StrategyAnalyzer(), new StructureAnalyzer(), new UsageAnalyzer()],
        ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>What no analyzer of attributes can be below.</summary>
    public static AnalyzerContender Floor { get; } = new("attributes only", [new AttributeReadingAnalyzer()], ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The packages that are compared. They take many times as long as the others.</summary>
    public static IReadOnlyList<AnalyzerContender> Others { get; } =
    [
        new("SDK analyzers", ForeignAssemblies.Analyzers(DotnetFolder.SdkAnalyzers), DefaultSeverities()),
        new("Meziantou.Analyzer", ForeignAssemblies.Analyzers(DotnetFolder.Meziantou), ImmutableDictionary<string, ReportDiagnostic>.Empty),
    ];

    /// <summary>The analyzers that a build runs: those with a rule that is at least a warning.</summary>
    public ImmutableArray<DiagnosticAnalyzer> RunBy(CSharpCompilationOptions options) =>
        [.. Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.GetEffectiveSeverity(options) is ReportDiagnostic.Warn or ReportDiagnostic.Error))];

    private static ImmutableDictionary<string, ReportDiagnostic> DefaultSeverities()
    {
        string path = DotnetFolder.AnalysisLevel("default");
        return AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(path), path) }).GlobalConfigOptions.TreeOptions;
    }
}
