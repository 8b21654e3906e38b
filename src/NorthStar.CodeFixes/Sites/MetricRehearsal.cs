using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        var problems = new Problems(Location.None);
        return changed.GetSemanticModel(tree).GetDeclaredSymbol(declared, cancellation) is INamedTypeSymbol symbol &&
            DeclarationFinder.OnType(symbol, problems) is { } declaration &&
            MetricParser.Parse(declaration, changed, problems, cancellation) is not null;
    }
}
