using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM1118: waits a day for events that arrive late.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowLatenessFixer))]
[Shared]
internal sealed class AllowLatenessFixer() : AnnotationFixer("NSM1118")
{
    public const string Key = "NorthStar.AllowLateness";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        context.Offer("Wait 24 hours for late events", Key, new CodeEdit(site.Document, AnnotationArguments.Set(site.Attribute, "LatenessAllowanceHours", "24")));
        return Task.CompletedTask;
    }
}
