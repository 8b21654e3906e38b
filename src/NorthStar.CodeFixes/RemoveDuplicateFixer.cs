using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0007: removes the annotation that declares a part again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateFixer))]
[Shared]
internal sealed class RemoveDuplicateFixer() : AnnotationFixer("NSM0007")
{
    public const string Key = "NorthStar.RemoveDuplicate";

    public override FixAllProvider? GetFixAllProvider() => RemoveAllAnnotations.Instance;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        // Two breakdowns of one name are two dimensions: one of them wants another name.
        if (site.IsRemovable && site.Name is not (NorthStarAttributes.Dimension or NorthStarAttributes.Quality))
            context.Offer($"Remove this [{site.Name}]", Key, new CodeEdit(site.Document, AnnotationRemoval.Changes(site.Text, site.Attribute)));
        return Task.CompletedTask;
    }
}
