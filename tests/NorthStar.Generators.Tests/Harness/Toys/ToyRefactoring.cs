using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Tests.Harness.Toys;

/// <summary>Makes an identifier upper case.</summary>
internal sealed class ToyRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        SyntaxToken name = root.FindToken(context.Span.Start);
        if (!name.IsKind(SyntaxKind.IdentifierToken))
            return;

        context.RegisterRefactoring(CodeAction.Create(
            "Shout", _ => Task.FromResult(ToyRename.Apply(context.Document, root, name, name.Text.ToUpperInvariant())), "shout"));
    }
}
