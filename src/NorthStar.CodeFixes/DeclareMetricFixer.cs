using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0017: declares the metric that the annotations of a type are waiting for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareMetricFixer))]
[Shared]
internal sealed class DeclareMetricFixer() : AnnotationFixer("NSM0017")
{
    public const string Key = "NorthStar.DeclareMetric";

    // What each metric is about is for its author to say, one by one.
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (!site.IsAtAssembly && site.Owner is { ContainsDiagnostics: false } owner &&
            site.OwnerSymbol(context.CancellationToken) is { } type &&
            !type.GetAttributes().Any(DeclarationFinder.IsMetric) &&
            type.Locations.Length == 1 &&
            MetricRehearsal.Works(type, site.Compilation, context.CancellationToken))
        {
            string attribute = BoundName.Attribute("CoreAction", site.Model, owner.SpanStart);
            string cadence = BoundName.Type("Cadence", site.Model, owner.SpanStart);
            var edit = new CodeEdit(site.Document, AnnotationInsertion.OnType(site.Text, owner, $"{attribute}(\"\", {cadence}.Weekly)"));
            context.Offer($"Declare a metric over '{type.Name}' with [CoreAction]", Key, edit);
        }

        return Task.CompletedTask;
    }
}
