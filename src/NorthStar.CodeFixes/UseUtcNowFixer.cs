using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;

namespace NorthStar.CodeFixes;

/// <summary>NSM2006: takes the same instant in UTC. A local day, or a DateTime that comes from elsewhere, is left to a person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseUtcNowFixer))]
[Shared]
internal sealed class UseUtcNowFixer() : UsageFixer("NSM2006")
{
    public const string Key = "NorthStar.UseUtcNow";
    public const string PropertyKey = "NorthStar.UseUtcDateTime";

    protected override Task OfferAsync(CodeFixContext context, SyntaxNode node)
    {
        SimpleNameSyntax? name = node switch
        {
            MemberAccessExpressionSyntax access when access.Span == context.Span => access.Name,
            IdentifierNameSyntax alone when alone.Span == context.Span => alone,
            _ => null,
        };
        if (name?.Identifier.ValueText == "Now")
            context.Offer("Use DateTime.UtcNow", Key, new CodeEdit(context.Document, new TextChange(name.Span, "UtcNow")));
        else if (name?.Identifier.ValueText is "DateTime" or "LocalDateTime")
            context.Offer("Use UtcDateTime", PropertyKey, new CodeEdit(context.Document, new TextChange(name.Span, "UtcDateTime")));

        return Task.CompletedTask;
    }
}
