using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Testing;

/// <summary>Chooses the compiler's own diagnostics that count in a test.</summary>
internal static class CompilerDiagnosticsOf
{
    public static ImmutableArray<Diagnostic> Compilation(Compilation compilation, CompilerDiagnostics chosen, CancellationToken cancellationToken)
    {
        if (chosen == CompilerDiagnostics.None)
            return [];

        DiagnosticSeverity least = chosen == CompilerDiagnostics.Errors ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return [.. compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= least && !diagnostic.IsSuppressed)];
    }
}
