using Microsoft.CodeAnalysis;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Counts what the compiler finds wrong with one file.</summary>
internal static class CompilerErrors
{
    public static int In(SyntaxTree tree, Compilation compilation, CancellationToken cancellation) => compilation
        .GetSemanticModel(tree)
        .GetDiagnostics(cancellationToken: cancellation)
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
