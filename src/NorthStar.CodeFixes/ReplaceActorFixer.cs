using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Strategy.Structure;

namespace NorthStar.CodeFixes;

/// <summary>NSM1104: takes the only member that reads like a customer for the actor.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceActorFixer))]
[Shared]
internal sealed class ReplaceActorFixer() : AnnotationFixer("NSM1104")
{
    public const string Key = "NorthStar.ReplaceActor";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (site.Name != NorthStarAttributes.Actor || site.IsAtAssembly ||
            site.OwnerSymbol(cancellation) is not { } owner ||
            DeclarationFinder.OnType(owner, new Problems(Location.None)) is not { IsExternal: false } declaration)
        {
            return;
        }

        List<EventMember> others = EventMembers.Free(declaration, site.Compilation);
        others.RemoveAll(member => ActorWords.Find(member.Name) is not null);
        if (MeasuredMember.Actors(others, site.Compilation) is [var customer] && customer.FindSyntax(cancellation) is { } member && member.SyntaxTree == site.Attribute.SyntaxTree)
        {
            string actor = BoundName.Attribute(NorthStarAttributes.Actor, site.Model, member.SpanStart);
            var edit = new CodeEdit(
                site.Document,
                [.. AnnotationRemoval.Changes(site.Text, site.Attribute), AnnotationInsertion.OnMember(site.Text, member, actor)]);
            context.Offer($"Mark '{customer.Name}' with [Actor] instead", Key, edit);
        }
    }
}
