using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM2001: keeps the aggregator that a method creates in a static field of its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepOneAggregatorFixer))]
[Shared]
internal sealed class KeepOneAggregatorFixer : CodeFixProvider
{
    public const string Key = "NorthStar.KeepOneAggregator";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NSM2001"];

    public override FixAllProvider GetFixAllProvider() => OneFieldForAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await AggregatorCreation.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { } creation)
        {
            SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            context.Offer($"Keep one '{creation.TypeName}' in a static field", Key, new CodeEdit(context.Document, AggregatorCreation.Changes([creation], text)));
        }
    }

    /// <summary>Declares the field once, however many methods of the type use it.</summary>
    private sealed class OneFieldForAll : DocumentBasedFixAllProvider
    {
        public static OneFieldForAll Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var creations = new List<AggregatorCreation>();
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (await AggregatorCreation.FindAsync(document, diagnostic.Location.SourceSpan, fixAllContext.CancellationToken).ConfigureAwait(false) is { } creation)
                    creations.Add(creation);
            }

            SourceText text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            return await new CodeEdit(document, AggregatorCreation.Changes(creations, text)).ApplyAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
