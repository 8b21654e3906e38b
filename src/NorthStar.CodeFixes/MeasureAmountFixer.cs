using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1108: measures the amount that the ratio divides. Whatever the ratio needs, its amount has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MeasureAmountFixer))]
[Shared]
internal sealed class MeasureAmountFixer() : AnnotationFixer("NSM1108")
{
    public const string Key = "NorthStar.MeasureAmount";

    private const string Option = "Measure";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is { } declaration && AmountOf(declaration, site) is { } amount)
        {
            string type = BoundName.Type(Option, site.Model, site.Attribute.SpanStart);
            context.Offer($"Measure {amount}", Key, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, Option, $"{type}.{amount}")));
        }

        return Task.CompletedTask;
    }

    private static string? AmountOf(Declaration declaration, AnnotationSite site) => OptionsParser.MeasureOf(declaration.Attribute) switch
    {
        // Without a quantity these count 1 for each event.
        "QuantityPerActor" or "QuantityPerGroup" => HasQuantity(declaration, site) ? "QuantitySum" : "QualifiedEvents",
        "AverageQuantity" => "QuantitySum",
        "QualifiedShare" => "QualifiedEvents",
        "ActivatedShare" => "DistinctActors",
        _ => null,
    };

    private static bool HasQuantity(Declaration declaration, AnnotationSite site) =>
        new AnnotationCollector(declaration, site.Compilation.Assembly).Annotations.Has(NorthStarAttributes.Quantity);
}
