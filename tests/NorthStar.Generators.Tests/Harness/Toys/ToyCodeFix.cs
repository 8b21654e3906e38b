using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Tests.Harness.Toys;

/// <summary>Makes the first letter upper case, or the whole name. It offers nothing for a name that starts with "keep".</summary>
internal sealed class ToyCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ToyAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        SyntaxToken name = root.FindToken(context.Span.Start);
        if (name.Text.StartsWith("keep", StringComparison.Ordinal))
            return;

        Register("First letter", "first", char.ToUpperInvariant(name.Text[0]) + name.Text[1..]);
        Register("All letters", "all", name.Text.ToUpperInvariant());

        void Register(string title, string key, string newName) => context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(ToyRename.Apply(context.Document, root, name, newName)), key),
            context.Diagnostics);
    }
}
