using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.CodeFixes.Sites;

/// <summary>The text of a declaration's <c>summary</c>.</summary>
internal static class DocumentedSummary
{
    /// <summary>On one line, without a full stop; null where there is none, or where it is more than text.</summary>
    public static string? Of(SyntaxNode declaration)
    {
        XmlElementSyntax? summary = declaration.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content)
            .OfType<XmlElementSyntax>()
            .FirstOrDefault(element => element.StartTag.Name.LocalName.ValueText == "summary");
        if (summary is null || summary.ContainsDiagnostics || summary.Content.Any(node => node is not XmlTextSyntax))
            return null;
        IEnumerable<string> lines = summary.Content
            .Cast<XmlTextSyntax>()
            .SelectMany(node => node.TextTokens)
            .Where(token => !token.IsKind(SyntaxKind.XmlTextLiteralNewLineToken))
            .Select(token => token.ValueText.Trim());
        string text = string.Join(" ", lines.Where(line => line.Length > 0)).TrimEnd('.');
        return text.Length == 0 ? null : text;
    }
}
