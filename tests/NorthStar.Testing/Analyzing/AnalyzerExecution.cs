using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Testing;

/// <summary>Runs analyzers over a compilation the way a build does, but never forgives an exception.</summary>
internal static class AnalyzerExecution
{
    /// <summary>The unsuppressed diagnostics of the analyzers and the chosen ones of the compiler, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CompilerDiagnostics compilerDiagnostics,
        CancellationToken cancellationToken)
    {
        List<Exception> exceptions = [];
        CompilationWithAnalyzers session = new(compilation, analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) => Record(exception, analyzer),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));

        ImmutableArray<Diagnostic> found = await session.GetAnalyzerDiagnosticsAsync(cancellationToken);
        if (exceptions.Count > 0)
            throw exceptions[0];

        return
        [
            .. found
                .Concat(CompilerDiagnosticsOf.Compilation(compilation, compilerDiagnostics, cancellationToken))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];

        void Record(Exception exception, DiagnosticAnalyzer analyzer)
        {
            lock (exceptions)
                exceptions.Add(new VerificationFailedException($"The analyzer {analyzer.GetType().Name} threw (AD0001).\n{exception}", exception));
        }
    }
}
