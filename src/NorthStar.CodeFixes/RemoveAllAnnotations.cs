using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>Removes the annotations of a document at once: in one list, each alone would take the same comma.</summary>
internal sealed class RemoveAllAnnotations : DocumentBasedFixAllProvider
{
    public static RemoveAllAnnotations Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var removed = new List<AttributeSyntax>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            bool isOffered = false;
            var context = new CodeFixContext(
                document,
                diagnostic,
                (action, _) => isOffered |= action.EquivalenceKey == fixAllContext.CodeActionEquivalenceKey,
                fixAllContext.CancellationToken);
            await fixAllContext.CodeFixProvider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            if (isOffered && await AnnotationSite.FindAsync(document, context.Span, fixAllContext.CancellationToken).ConfigureAwait(false) is { } site)
                removed.Add(site.Attribute);
        }

        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return await new CodeEdit(document, AnnotationRemoval.Changes(text, removed)).ApplyAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
