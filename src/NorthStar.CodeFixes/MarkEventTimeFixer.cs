using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0001: marks the only member that reads like the event time, or takes the time as an argument.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkEventTimeFixer))]
[Shared]
internal sealed class MarkEventTimeFixer() : AnnotationFixer("NSM0001")
{
    public const string MarkKey = "NorthStar.MarkEventTime";
    public const string PassKey = "NorthStar.PassEventTime";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration)
            return;

        // More than one is a choice that only the author can make.
        List<EventMember> times = EventTimeName.Likeliest(EventMembers.Free(declaration, site.Compilation), declaration.Event.Name);
        if (times is [var time])
        {
            string? unit = TimeParser.KindOf(time.Value.Type) == TimeKind.Unix ? EventTimeName.UnitOf(time.Name) : null;
            await context
                .OfferMarkAsync(site, declaration, time, NorthStarAttributes.OccurredAt, MarkKey, unit is null ? null : MemberMarking.Unit(unit))
                .ConfigureAwait(false);
        }

        context.Offer(
            "Pass the time to Record with [OccurredAtArgument]",
            PassKey,
            MemberMarking.BesideMetric(site, NorthStarAttributes.OccurredAtArgument));
    }
}
