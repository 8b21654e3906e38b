using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>What one run of the compiler with analyzers has cost.</summary>
/// <param name="Wall">The compiler and the analyzers together.</param>
/// <param name="ReportedByAnalyzer">The milliseconds that the compiler's telemetry reports, as <c>-p:ReportAnalyzer=true</c> does.</param>
internal sealed record AnalyzerCosts(Cost Wall, ImmutableSortedDictionary<string, double> ReportedByAnalyzer)
{
    public double Reported => ReportedByAnalyzer.Values.Sum();

    public static AnalyzerCosts Measure(AnalyzerContender contender, CSharpCompilation project)
    {
        CSharpCompilationOptions options = project.Options.WithSpecificDiagnosticOptions(contender.Severities);
        ImmutableArray<DiagnosticAnalyzer> analyzers = contender.RunBy(options);
        CSharpCompilation compilation = project.WithOptions(options).Clone();
        if (analyzers.IsEmpty)
            return new AnalyzerCosts(Measurement.Of(() => compilation.GetDiagnostics()), ImmutableSortedDictionary<string, double>.Empty);

        List<Exception> thrown = [];
        var session = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true));
        AnalysisResult? result = null;
        Cost wall = Measurement.Of(() => result = session.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
        if (thrown.Count > 0)
            throw new InvalidOperationException($"An analyzer of {contender.Name} has thrown.", thrown[0]);

        return new AnalyzerCosts(wall, result!.AnalyzerTelemetryInfo.ToImmutableSortedDictionary(
            entry => entry.Key.GetType().Name, entry => entry.Value.ExecutionTime.TotalMilliseconds, StringComparer.Ordinal));
    }
}
