using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM1001 to NSM1007: declares what is no North Star as the metric that it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DemoteMetricFixer))]
[Shared]
internal sealed class DemoteMetricFixer() : AnnotationFixer("NSM1001", "NSM1002", "NSM1003", "NSM1004", "NSM1005", "NSM1006", "NSM1007")
{
    public const string AcquisitionKey = "NorthStar.DemoteToInput.Acquisition";
    public const string EngagementKey = "NorthStar.DemoteToInput.Engagement";
    public const string InputKey = "NorthStar.DemoteToInput";
    public const string OutcomeKey = "NorthStar.DemoteToOutcome";
    public const string GuardrailKey = "NorthStar.DemoteToGuardrail";

    private const string InputMetric = "InputMetric";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != RoleChange.CoreAction)
            return Task.CompletedTask;
        switch (context.Diagnostics[0].Id)
        {
            case "NSM1001":
                Offer(context, site, "Make it an input metric of the stage Acquisition", AcquisitionKey, InputMetric, "Acquisition");
                break;
            case "NSM1005":
                Offer(context, site, "Make it an outcome", OutcomeKey, "Outcome", stage: null);
                break;
            case "NSM1006":
                Offer(context, site, "Make it a guardrail", GuardrailKey, "Guardrail", stage: null);
                break;
            case "NSM1007":
                // A total since the beginning has customers of every stage in it.
                Offer(context, site, "Make it an input metric", InputKey, InputMetric, stage: null);
                break;
            default:
                Offer(context, site, "Make it an input metric of the stage Engagement", EngagementKey, InputMetric, "Engagement");
                break;
        }

        return Task.CompletedTask;
    }

    private static void Offer(CodeFixContext context, AnnotationSite site, string title, string key, string role, string? stage)
    {
        List<TextChange> changes = [RoleChange.Of(site.Attribute, role, site.Model)];
        if (stage is not null)
            changes.Add(RoleChange.Stage(site.Attribute, stage, site.Model));
        context.Offer(title, key, new CodeEdit(site.Document, changes));
    }
}
