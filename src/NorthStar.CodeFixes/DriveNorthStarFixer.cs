using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1109, NSM1110: declares an event of the assembly as an input metric, of another stage than those that there are: what is vanity as a North Star is welcome there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DriveNorthStarFixer))]
[Shared]
internal sealed class DriveNorthStarFixer() : CompanionFixer("NSM1109", "NSM1110")
{
    /// <summary>Followed by the event's full name.</summary>
    public const string Key = "NorthStar.DriveNorthStar.";

    private const int MostOffered = 3;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site, Declaration metric, string cadence)
    {
        string? taken = OnlyStage(metric, site);
        return OfferFirstAsync(
            context,
            UnmeasuredEvent.Of(site, metric.NamingType, kind => StageOf(kind) is { } stage && stage != taken, context.CancellationToken),
            MostOffered,
            input => input.DeclareAsync(site, metric, cadence, "InputMetric", "Drives", StageOf(input.Kind), context.CancellationToken),
            input => ($"Make '{input.Name}' an input metric of the stage {StageOf(input.Kind)}", Key + input.Name));
    }

    /// <summary>The stage of all inputs, where they have one in common.</summary>
    private static string? OnlyStage(Declaration metric, AnnotationSite site)
    {
        Product product = Product.Of(site.Compilation);
        return product.Find(metric.Attribute) is { } judged ? product.InputsOf(judged).OnlyStage : null;
    }

    private static string? StageOf(VanityKind kind) => kind switch
    {
        VanityKind.Acquisition => "Acquisition",
        VanityKind.Traffic or VanityKind.Attention or VanityKind.Output => "Engagement",
        _ => null,
    };
}
