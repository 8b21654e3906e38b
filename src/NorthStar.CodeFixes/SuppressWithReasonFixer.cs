using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM1xxx: suppresses the rule for the type, with the usual reason as the justification, which its author is to check.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressWithReasonFixer))]
[Shared]
internal sealed class SuppressWithReasonFixer() : AnnotationFixer([.. SuppressionReason.Rules.OrderBy(id => id, StringComparer.Ordinal)])
{
    public const string Key = "NorthStar.SuppressWithReason";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        // A suppression of the assembly would silence the rule for every metric.
        if (site.Owner is { ContainsDiagnostics: false } owner)
        {
            string id = context.Diagnostics[0].Id;
            string attribute = BoundName.Attribute("SuppressMessage", site.Model, owner.SpanStart, BoundName.CodeAnalysis);
            string justification = SymbolDisplay.FormatLiteral(SuppressionReason.Of(id), quote: true);
            string suppression = $"{attribute}(\"NorthStar.Strategy\", \"{id}\", Justification = {justification})";
            context.Offer(
                $"Suppress {id} with the justification {justification}",
                Key,
                new CodeEdit(site.Document, AnnotationInsertion.OnType(site.Text, owner, suppression)));
        }

        return Task.CompletedTask;
    }
}
