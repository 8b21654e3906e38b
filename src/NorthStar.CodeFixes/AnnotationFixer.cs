using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>Mends what a diagnostic says about an annotation.</summary>
internal abstract class AnnotationFixer(params string[] diagnosticIds) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. diagnosticIds];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await AnnotationSite.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { } site)
            await OfferAsync(context, site).ConfigureAwait(false);
    }

    protected abstract Task OfferAsync(CodeFixContext context, AnnotationSite site);
}
