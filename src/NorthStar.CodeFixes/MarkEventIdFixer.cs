using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1116: marks the member that identifies the event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkEventIdFixer))]
[Shared]
internal sealed class MarkEventIdFixer() : AnnotationFixer("NSM1116")
{
    public const string Key = "NorthStar.MarkEventId";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration ||
            EventIdName.Find(EventMembers.Free(declaration, site.Compilation), declaration.Event, site.Compilation) is not { } id)
        {
            return;
        }

        CodeEdit? edit = await MemberMarking
            .CreateAsync(site, declaration, id, NorthStarAttributes.EventId, argument: null, context.CancellationToken)
            .ConfigureAwait(false);
        if (edit is not null)
            context.Offer($"Mark '{id.Name}' with [EventId]", Key, edit);
    }
}
