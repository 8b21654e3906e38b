using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1103 and NSM1116: marks the only member that reads like who gets the value, or the one that identifies the event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkIdentityFixer))]
[Shared]
internal sealed class MarkIdentityFixer() : AnnotationFixer("NSM1103", "NSM1116")
{
    public const string ActorKey = "NorthStar.MarkLikelyActor";
    public const string EventIdKey = "NorthStar.MarkEventId";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration)
            return;
        List<EventMember> free = EventMembers.Free(declaration, site.Compilation);
        if (context.Diagnostics[0].Id == "NSM1116")
            await context.OfferMarkAsync(site, declaration, EventIdName.Find(free, declaration.Event, site.Compilation), NorthStarAttributes.EventId, EventIdKey).ConfigureAwait(false);
        else if (MeasuredMember.Actors(free, site.Compilation) is [var actor])
            await context.OfferMarkAsync(site, declaration, actor, NorthStarAttributes.Actor, ActorKey).ConfigureAwait(false);
    }
}
