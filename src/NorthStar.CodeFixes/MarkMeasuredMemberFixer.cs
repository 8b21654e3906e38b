using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0013: marks the only member that the measure can be about.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkMeasuredMemberFixer))]
[Shared]
internal sealed class MarkMeasuredMemberFixer() : AnnotationFixer("NSM0013")
{
    public const string QuantityKey = "NorthStar.MarkQuantity";
    public const string ActorKey = "NorthStar.MarkActor";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration ||
            PartOf(OptionsParser.MeasureOf(declaration.Attribute)) is not { } annotation)
        {
            return;
        }

        bool needsQuantity = annotation == NorthStarAttributes.Quantity;
        List<EventMember> free = EventMembers.Free(declaration, site.Compilation);
        if ((needsQuantity ? free.FindAll(MeasuredMember.CanBeQuantity) : MeasuredMember.Actors(free, site.Compilation)) is [var only])
            await context.OfferMarkAsync(site, declaration, only, annotation, needsQuantity ? QuantityKey : ActorKey).ConfigureAwait(false);
    }

    /// <summary>What the measure is about, where that is a member which its name gives away.</summary>
    private static string? PartOf(string? measure) => measure switch
    {
        "QuantitySum" or "AverageQuantity" => NorthStarAttributes.Quantity,
        "QuantityPerGroup" or "ActivatedShare" => null,
        _ => NorthStarAttributes.Actor,
    };
}
