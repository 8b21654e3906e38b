using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0020: removes the Event of an annotation that belongs to its type anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEventArgumentFixer))]
[Shared]
internal sealed class RemoveEventArgumentFixer() : AnnotationFixer("NSM0020")
{
    public const string Key = "NorthStar.RemoveEventArgument";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.IsPart && !site.IsAtAssembly && site.Argument("Event") is { } argument && argument.Expression.Span.Contains(context.Span))
            context.Offer($"Remove Event from [{site.Name}]", Key, new CodeEdit(site.Document, AnnotationArguments.Remove(site.Text, argument)));
        return Task.CompletedTask;
    }
}
