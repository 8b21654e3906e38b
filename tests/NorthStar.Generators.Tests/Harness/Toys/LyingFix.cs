using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NorthStar.Generators.Tests.Harness.Toys;

/// <summary>Renames, but to a name that the analyzer reports again.</summary>
internal sealed class LyingFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ToyAnalyzer.Id];

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        SyntaxToken name = root.FindToken(context.Span.Start);
        context.RegisterCodeFix(
            CodeAction.Create("Lie", _ => Task.FromResult(ToyRename.Apply(context.Document, root, name, name.Text + "x")), "lie"),
            context.Diagnostics);
    }
}
