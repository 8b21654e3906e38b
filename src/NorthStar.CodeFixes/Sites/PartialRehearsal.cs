using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Sites;

/// <summary>Tries out whether a class compiles as a part of the generated one: bases, modifiers and members must agree.</summary>
internal static class PartialRehearsal
{
    public static bool Compiles(ClassDeclarationSyntax syntax, AnnotationSite site, CancellationToken cancellation)
    {
        SyntaxTree old = syntax.SyntaxTree;
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxNode root = old.GetRoot(cancellation).ReplaceNode(syntax, WithModifier(syntax, keyword));
        SyntaxTree changed = old.WithRootAndOptions(root, old.Options);
        CSharpCompilation compilation = site.Compilation.ReplaceSyntaxTree(old, changed);

        if (site.OwnerSymbol(cancellation) is not { } owner || compilation.GetTypeByMetadataName(MetadataName(owner)) is not { } type)
            return false;

        var problems = new Problems(Location.None);
        if (DeclarationFinder.OnType(type, problems) is not { } declaration ||
            MetricParser.Parse(declaration, compilation, problems, cancellation) is not { } model)
        {
            return false;
        }

        SyntaxTree generated = CSharpSyntaxTree.ParseText(MetricEmitter.Emit(model), (CSharpParseOptions)old.Options, cancellationToken: cancellation);
        CSharpCompilation whole = compilation.AddSyntaxTrees(generated);
        return CompilerErrors.In(generated, whole, cancellation) == 0 && CompilerErrors.In(changed, whole, cancellation) == 0;
    }

    private static ClassDeclarationSyntax WithModifier(ClassDeclarationSyntax syntax, SyntaxToken keyword) =>
        syntax.Modifiers.Count == 0
            ? syntax.WithKeyword(syntax.Keyword.WithLeadingTrivia()).AddModifiers(keyword.WithLeadingTrivia(syntax.Keyword.LeadingTrivia))
            : syntax.AddModifiers(keyword);

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? $"{MetadataName(container)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
