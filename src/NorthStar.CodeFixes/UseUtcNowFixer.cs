using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;

namespace NorthStar.CodeFixes;

/// <summary>NSM2006: takes the time of an event in UTC. A local day, or a time that comes from elsewhere, is left to a person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseUtcNowFixer))]
[Shared]
internal sealed class UseUtcNowFixer : CodeFixProvider
{
    public const string Key = "NorthStar.UseUtcNow";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NSM2006"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SimpleNameSyntax? name = root?.FindNode(context.Span, getInnermostNodeForTie: true) switch
        {
            MemberAccessExpressionSyntax access when access.Span == context.Span => access.Name,
            IdentifierNameSyntax alone when alone.Span == context.Span => alone,
            _ => null,
        };
        if (name?.Identifier.ValueText == "Now")
            context.Offer("Use DateTime.UtcNow", Key, new CodeEdit(context.Document, new TextChange(name.Span, "UtcNow")));
    }
}
