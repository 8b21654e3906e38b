using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NorthStar.Testing;

/// <summary>Tells a fix-all provider the diagnostics of a project.</summary>
internal sealed class FixAllDiagnostics(Func<Project, CancellationToken, Task<ImmutableArray<Diagnostic>>> getDiagnostics) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await getDiagnostics(project, cancellationToken);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await getDiagnostics(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await getDiagnostics(project, cancellationToken)).Where(diagnostic => !diagnostic.Location.IsInSource);
}
