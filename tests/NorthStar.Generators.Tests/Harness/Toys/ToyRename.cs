using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Tests.Harness.Toys;

internal static class ToyRename
{
    public static Document Apply(Document document, SyntaxNode root, SyntaxToken name, string newName) =>
        document.WithSyntaxRoot(root.ReplaceToken(name, SyntaxFactory.Identifier(newName).WithTriviaFrom(name)));
}
