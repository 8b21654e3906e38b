using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tries out whether a type would be a valid metric.</summary>
internal static class MetricRehearsal
{
    /// <summary>Whether <c>[CoreAction]</c> on the type would leave nothing to mend.</summary>
    public static bool Works(INamedTypeSymbol type, CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellation) is not TypeDeclarationSyntax syntax)
            return false;
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::NorthStar.CoreAction"),
            SyntaxFactory.ParseAttributeArgumentList("(\"\", global::NorthStar.Cadence.Weekly)"))));
        var mark = new SyntaxAnnotation();
        SyntaxNode root = syntax.SyntaxTree.GetRoot(cancellation)
            .ReplaceNode(syntax, syntax.WithAttributeLists(syntax.AttributeLists.Add(list)).WithAdditionalAnnotations(mark));
        SyntaxTree tree = syntax.SyntaxTree.WithRootAndOptions(root, syntax.SyntaxTree.Options);
        CSharpCompilation changed = compilation.ReplaceSyntaxTree(syntax.SyntaxTree, tree);
        SyntaxNode declared = tree.GetRoot(cancellation).GetAnnotatedNodes(mark).First();
        return Parse(declared, changed, cancellation) is not null;
    }

    /// <summary>Whether the type is a metric after the changes, and what is generated compiles and leaves the file no worse than it is.</summary>
    public static bool Works(
        TypeDeclarationSyntax syntax, IReadOnlyList<TextChange> changes, SourceText text, CSharpCompilation compilation, CancellationToken cancellation)
    {
        SyntaxTree old = syntax.SyntaxTree;
        SyntaxTree tree = old.WithChangedText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
        int shift = changes.Where(change => change.Span.Start <= syntax.Identifier.SpanStart).Sum(change => change.NewText!.Length - change.Span.Length);
        SyntaxNode? declared = tree.GetRoot(cancellation).FindToken(syntax.Identifier.SpanStart + shift).Parent;
        CSharpCompilation changed = compilation.ReplaceSyntaxTree(old, tree);
        if (declared is not TypeDeclarationSyntax || Parse(declared, changed, cancellation) is not { } model)
            return false;

        SyntaxTree generated = CSharpSyntaxTree.ParseText(MetricEmitter.Emit(model), (CSharpParseOptions)old.Options, cancellationToken: cancellation);
        CSharpCompilation whole = changed.AddSyntaxTrees(generated);
        return CompilerErrors.In(generated, whole, cancellation) == 0 && CompilerErrors.In(tree, whole, cancellation) <= CompilerErrors.In(old, compilation, cancellation);
    }

    /// <summary>The cadence of a declaration; null where it is no metric.</summary>
    public static string? CadenceOf(Declaration declaration, CSharpCompilation compilation, CancellationToken cancellation) =>
        MetricParser.Parse(declaration, compilation, new Problems(Location.None), cancellation)?.Options.Cadence;

    private static MetricModel? Parse(SyntaxNode declared, CSharpCompilation compilation, CancellationToken cancellation)
    {
        var problems = new Problems(Location.None);
        return compilation.GetSemanticModel(declared.SyntaxTree).GetDeclaredSymbol(declared, cancellation) is INamedTypeSymbol symbol &&
            DeclarationFinder.OnType(symbol, problems) is { } declaration
                ? MetricParser.Parse(declaration, compilation, problems, cancellation)
                : null;
    }
}
