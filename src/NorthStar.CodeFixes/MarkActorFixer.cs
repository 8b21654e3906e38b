using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1103: marks the only member that reads like who gets the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkActorFixer))]
[Shared]
internal sealed class MarkActorFixer() : AnnotationFixer("NSM1103")
{
    public const string Key = "NorthStar.MarkLikelyActor";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration)
            return;
        List<EventMember> actors = [.. EventMembers.Free(declaration, site.Compilation).Where(member => MeasuredMember.CanBeActor(member, site.Compilation))];
        if (actors is not [var actor])
            return;
        CodeEdit? edit = await MemberMarking
            .CreateAsync(site, declaration, actor, NorthStarAttributes.Actor, argument: null, context.CancellationToken)
            .ConfigureAwait(false);
        if (edit is not null)
            context.Offer($"Mark '{actor.Name}' with [Actor]", Key, edit);
    }
}
