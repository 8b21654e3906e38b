using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM1101: marks a member that can tell a real action from an empty one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddQualityFixer))]
[Shared]
internal sealed class AddQualityFixer() : AnnotationFixer("NSM1101")
{
    /// <summary>Followed by the member's name: fix all marks the members of one name.</summary>
    public const string Key = "NorthStar.AddQuality.";

    private const int MostOffered = 3;

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.FindDeclaration(context.CancellationToken) is not { } declaration)
            return;

        var candidates = EventMembers.Free(declaration, site.Compilation)
            .Select(member => (Member: member, Quality: QualitySuggestion.For(member)))
            .Where(candidate => candidate.Quality is not null)
            .OrderBy(candidate => candidate.Quality!.Rank)
            .Take(MostOffered);
        foreach ((EventMember member, QualitySuggestion? quality) in candidates)
        {
            CodeEdit? edit = await MemberMarking
                .CreateAsync(site, declaration, member, NorthStarAttributes.Quality, quality!.ToArgument(), context.CancellationToken)
                .ConfigureAwait(false);
            if (edit is not null)
                context.Offer($"Add [{quality.Written}] to '{member.Name}'", Key + member.Name, edit);
        }
    }
}
