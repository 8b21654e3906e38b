using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy;

namespace NorthStar.CodeFixes;

/// <summary>NSM1113: declares an event of the assembly that says what went wrong as a guardrail, or a new event of complaints.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardNorthStarFixer))]
[Shared]
internal sealed class GuardNorthStarFixer() : CompanionFixer("NSM1113")
{
    /// <summary>Followed by the event's full name.</summary>
    public const string Key = "NorthStar.GuardNorthStar.";
    public const string ComplaintKey = "NorthStar.GuardByComplaints";

    private const int MostOffered = 2;

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site, Declaration metric, string cadence)
    {
        await OfferFirstAsync(
            context,
            UnmeasuredEvent.Of(site, metric.NamingType, kind => kind == VanityKind.Negative, context.CancellationToken),
            MostOffered,
            failure => failure.DeclareAsync(site, metric, cadence, "Guardrail", "Guards", stage: null, context.CancellationToken),
            failure => ($"Make '{failure.Name}' a guardrail of '{metric.NamingType.Name}'", Key + failure.Name)).ConfigureAwait(false);
        if (ComplaintEvent.For(site, metric, cadence, context.CancellationToken) is { } complaint)
            context.Offer($"Declare the guardrail '{complaint.Name}'", ComplaintKey, complaint.Edit);
    }
}
