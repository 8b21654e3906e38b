using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0006: states the unit of an integer time, or removes that of another.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateUnitFixer))]
[Shared]
internal sealed class StateUnitFixer() : AnnotationFixer("NSM0006")
{
    public const string SecondsKey = "NorthStar.StateUnit.Seconds";
    public const string MillisecondsKey = "NorthStar.StateUnit.Milliseconds";
    public const string RemoveKey = "NorthStar.RemoveUnit";

    private const string Unit = "Unit";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name != NorthStarAttributes.OccurredAt || site.FindValue(context.CancellationToken) is not { } value)
            return Task.CompletedTask;

        if (TimeParser.KindOf(value.Type) == TimeKind.Unix)
        {
            OfferUnit(context, site, "Seconds", SecondsKey);
            OfferUnit(context, site, "Milliseconds", MillisecondsKey);
        }
        else if (site.Argument(Unit) is { } unit)
        {
            context.Offer("Remove the Unit, which is for integers", RemoveKey, new CodeEdit(site.Document, AnnotationArguments.Remove(site.Text, unit)));
        }

        return Task.CompletedTask;
    }

    private static void OfferUnit(CodeFixContext context, AnnotationSite site, string unit, string key)
    {
        string type = BoundName.Type("UnixTimeUnit", site.Model, site.Attribute.SpanStart);
        context.Offer($"State that the integer counts {unit.ToLowerInvariant()}", key, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, Unit, $"{type}.{unit}")));
    }
}
