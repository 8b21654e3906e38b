using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>NSM0009: makes a member or its getter readable within the assembly, where its own modifier hides it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeReadableFixer))]
[Shared]
internal sealed class MakeReadableFixer() : AnnotationFixer("NSM0009")
{
    public const string Key = "NorthStar.MakeReadable";

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (!site.IsPart ||
            site.Data(cancellation) is not { } data ||
            UnreadableMember.Find(site, data.Positional(0) as string, cancellation) is not { } member ||
            member.DeclaringSyntaxReferences is not [var reference] ||
            site.Document.Project.GetDocument(reference.SyntaxTree) is not { } document ||
            document is SourceGeneratedDocument)
        {
            return;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (AccessibilityChange.Of(member, reference.GetSyntax(cancellation), text, site.Compilation) is { } change)
        {
            string what = change.IsGetter ? $"the getter of '{member.Name}'" : $"'{member.Name}'";
            context.Offer($"Make {what} {change.Modifier}", Key, new CodeEdit(document, change.Changes));
        }
    }
}
