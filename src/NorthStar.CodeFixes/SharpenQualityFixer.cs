using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1102: demands one instead of none, or removes the condition that every value meets.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharpenQualityFixer))]
[Shared]
internal sealed class SharpenQualityFixer() : AnnotationFixer("NSM1102")
{
    public const string DemandKey = "NorthStar.DemandOne";
    public const string RemoveKey = "NorthStar.RemoveCondition";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != NorthStarAttributes.Quality || site.NamedArgumentAt(context.Span) is not { } argument)
            return Task.CompletedTask;

        string option = argument.NameEquals!.Name.Identifier.ValueText;
        List<AttributeArgumentSyntax> others = [.. site.Attribute.ArgumentList!.Arguments.Where(other => other != argument && IsCondition(other))];

        // With an upper bound besides, one may be too many.
        if (option == "AtLeast" && others.Count == 0 && argument.Expression is LiteralExpressionSyntax { Token.Value: 0 } literal)
            context.Offer("Demand at least 1", DemandKey, new CodeEdit(site.Document, new TextChange(literal.Span, "1")));

        // Without any condition, [Quality] would mean another one.
        List<TextChange> removal = others.Count == 0
            ? AnnotationRemoval.Changes(site.Text, site.Attribute)
            : AnnotationArguments.Remove(site.Text, argument);
        context.Offer($"Remove the condition {option}", RemoveKey, new CodeEdit(site.Document, removal));
        return Task.CompletedTask;
    }

    private static bool IsCondition(AttributeArgumentSyntax argument) => argument.NameEquals is { Name.Identifier.ValueText: not "Event" };
}
