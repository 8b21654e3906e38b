using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0007: tells two breakdowns of one name apart by the whole path of the second.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameBreakdownFixer))]
[Shared]
internal sealed class NameBreakdownFixer() : AnnotationFixer("NSM0007")
{
    public const string Key = "NorthStar.NameBreakdown";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != NorthStarAttributes.Dimension || site.Argument("Name") is not null ||
            site.FindValue(context.CancellationToken) is not { } value)
        {
            return Task.CompletedTask;
        }

        string[] path = value.Path.Split('.');
        string name = string.Concat(path);
        if (path.Length > 1 && !IsTaken(name, site, context.CancellationToken))
        {
            string literal = SymbolDisplay.FormatLiteral(name, quote: true);
            context.Offer($"Name the breakdown '{name}'", Key, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, "Name", literal)));
        }

        return Task.CompletedTask;
    }

    private static bool IsTaken(string name, AnnotationSite site, CancellationToken cancellation)
    {
        string literal = SymbolDisplay.FormatLiteral(name, quote: true);
        return site.Attribute.SyntaxTree.GetRoot(cancellation).DescendantTokens().Any(token => token.Text == literal || token.Text == name);
    }
}
