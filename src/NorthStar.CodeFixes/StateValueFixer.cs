using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1114: takes the summary of the type for the value statement, or begins one for its author to finish.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateValueFixer))]
[Shared]
internal sealed class StateValueFixer() : AnnotationFixer("NSM1114")
{
    public const string SummaryKey = "NorthStar.ValueFromSummary";
    public const string BeginKey = "NorthStar.BeginValue";

    // Reported as a placeholder until it is written: what the value is, no tool can know.
    private const string Beginning = "TODO: what customers have or can do afterwards that they could not before";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration ||
            declaration.Attribute.LocationOfParameter("value") is not { } location ||
            site.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.Expression.Span == location.SourceSpan) is not { } argument)
        {
            return Task.CompletedTask;
        }

        if (site.Owner is { } owner && DocumentedSummary.Of(owner) is { } summary && StatementJudgement.FindFlaw(summary, declaration) is null)
            context.Offer("Use the summary of the type as the value statement", SummaryKey, Replace(site, argument, summary));
        if (declaration.Attribute.Positional(0) as string != Beginning)
            context.Offer("Begin a value statement", BeginKey, Replace(site, argument, Beginning));
        return Task.CompletedTask;
    }

    private static CodeEdit Replace(AnnotationSite site, AttributeArgumentSyntax argument, string statement) =>
        new(site.Document, new TextChange(argument.Expression.Span, SymbolDisplay.FormatLiteral(statement, quote: true)));
}
