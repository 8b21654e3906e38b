using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM1001 to NSM1007: adds a line to the vocabulary of the project, by which what the name says is fine there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowWordsFixer))]
[Shared]
internal sealed class AllowWordsFixer() : AnnotationFixer("NSM1001", "NSM1002", "NSM1003", "NSM1004", "NSM1005", "NSM1006", "NSM1007")
{
    public const string Key = "NorthStar.AllowWords";

    public override FixAllProvider? GetFixAllProvider() => AllowAllWords.Instance;

    protected override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (await AllowedWords.FindAsync(site, context.CancellationToken).ConfigureAwait(false) is { } allowed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"In this project, '{allowed.Words}' is fine",
                    cancellation => VocabularyFile.AddAsync(site.Document.Project, [allowed], cancellation),
                    Key),
                context.Diagnostics);
        }
    }
}
