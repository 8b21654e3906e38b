using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;

namespace NorthStar.CodeFixes;

/// <summary>NSM0008: replaces a misspelt name in a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectPathFixer))]
[Shared]
internal sealed class CorrectPathFixer() : AnnotationFixer("NSM0008")
{
    public const string Key = "NorthStar.CorrectPath";

    protected override Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.IsPart &&
            context.Diagnostics[0].Properties.TryGetValue("segment", out string? segment) && segment is { Length: > 0 } &&
            context.Diagnostics[0].Properties.TryGetValue("nearest", out string? nearest) && nearest is not null &&
            site.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is { } path)
        {
            List<TextSpan> found = [.. path.DescendantTokens().SelectMany(token => Occurrences(token, segment))];
            if (found is [var only])
                context.Offer($"Replace '{segment}' by '{nearest}'", Key, new CodeEdit(site.Document, new TextChange(only, nearest)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Where the name stands between the dots of a literal that is written without escapes.</summary>
    private static IEnumerable<TextSpan> Occurrences(SyntaxToken token, string segment)
    {
        int start = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken) || start < 0)
            yield break;
        int position = token.SpanStart + start;
        foreach (string part in token.ValueText.Split('.'))
        {
            if (part == segment)
                yield return new TextSpan(position, part.Length);
            position += part.Length + 1;
        }
    }
}
