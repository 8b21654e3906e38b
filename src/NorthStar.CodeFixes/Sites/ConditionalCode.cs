using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Finds <c>#if</c> and its kin: what has them inside is several pieces of code at once, and is not edited.</summary>
internal static class ConditionalCode
{
    /// <summary>Whether one stands between the first and the last token. Other directives, and what stands before, do no harm.</summary>
    public static bool IsConditionalInside(this SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && IsCondition(trivia.Kind()));

    private static bool IsCondition(SyntaxKind kind) =>
        kind is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;
}
