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
internal sealed class GuardNorthStarFixer() : AnnotationFixer("NSM1113")
{
    /// <summary>Followed by the event's full name.</summary>
    public const string Key = "NorthStar.GuardNorthStar.";
    public const string ComplaintKey = "NorthStar.GuardByComplaints";

    private const int MostOffered = 2;

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (site.Name != RoleChange.CoreAction || site.FindDeclaration(cancellation) is not { } metric ||
            MetricRehearsal.CadenceOf(metric, site.Compilation, cancellation) is not { } cadence)
        {
            return;
        }

        int offered = 0;
        foreach (UnmeasuredEvent failure in UnmeasuredEvent.Of(site, metric.NamingType, kind => kind == VanityKind.Negative, cancellation))
        {
            if (await failure.DeclareAsync(site, metric, cadence, "Guardrail", "Guards", stage: null, cancellation).ConfigureAwait(false) is not { } edit)
                continue;
            context.Offer($"Make '{failure.Name}' a guardrail of '{metric.NamingType.Name}'", Key + failure.Name, edit);
            if (++offered == MostOffered)
                break;
        }

        if (ComplaintEvent.For(site, metric, cadence, cancellation) is { } complaint)
            context.Offer($"Declare the guardrail '{complaint.Name}'", ComplaintKey, complaint.Edit);
    }
}
