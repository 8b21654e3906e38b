using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>Adds the words of many names at once: each project has one file of them.</summary>
internal sealed class AllowAllWords : FixAllProvider
{
    public static AllowAllWords Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Add the words to the vocabulary", cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            List<AllowedWords> allowed = [];
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (project.GetDocument(diagnostic.Location.SourceTree) is { } place &&
                    await AnnotationSite.FindAsync(place, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } site &&
                    await AllowedWords.FindAsync(site, context.CancellationToken).ConfigureAwait(false) is { } found)
                {
                    allowed.Add(found);
                }
            }

            if (allowed.Count > 0)
                solution = await VocabularyFile.AddAsync(solution.GetProject(project.Id)!, allowed, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
