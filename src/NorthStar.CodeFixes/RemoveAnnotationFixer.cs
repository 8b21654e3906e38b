using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0017: removes an annotation that no metric reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAnnotationFixer))]
[Shared]
internal sealed class RemoveAnnotationFixer() : AnnotationFixer("NSM0017")
{
    public const string Key = "NorthStar.RemoveAnnotation";

    public override FixAllProvider? GetFixAllProvider() => RemoveAllAnnotations.Instance;

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.IsRemovable)
            context.Offer($"Remove [{site.Name}]", Key, new CodeEdit(site.Document, AnnotationRemoval.Changes(site.Text, site.Attribute)));
        return Task.CompletedTask;
    }
}
