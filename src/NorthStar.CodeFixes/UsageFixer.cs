using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NorthStar.CodeFixes;

/// <summary>Mends what a diagnostic says about a piece of code that uses a metric.</summary>
internal abstract class UsageFixer(string diagnosticId) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [diagnosticId];

    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is { } node)
            await OfferAsync(context, node).ConfigureAwait(false);
    }

    /// <param name="node">The innermost node at the place of the diagnostic.</param>
    protected abstract Task OfferAsync(CodeFixContext context, SyntaxNode node);
}
