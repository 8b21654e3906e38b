using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0011: replaces a name of Windows or a misspelt one by the IANA name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectTimeZoneFixer))]
[Shared]
internal sealed class CorrectTimeZoneFixer() : AnnotationFixer("NSM0011")
{
    public const string Key = "NorthStar.CorrectTimeZone";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        // A constant may have other readers, who want it as it is.
        if (site.Argument("TimeZone")?.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal &&
            IanaZoneSuggestion.For(literal.Token.ValueText) is { } zone)
        {
            var change = new TextChange(literal.Span, SymbolDisplay.FormatLiteral(zone, quote: true));
            context.Offer($"Use the time zone '{zone}'", Key, new CodeEdit(site.Document, change));
        }

        return Task.CompletedTask;
    }
}
