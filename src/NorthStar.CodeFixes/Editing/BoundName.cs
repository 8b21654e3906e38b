using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Editing;

/// <summary>
/// Names types of the NorthStar namespace as short as they bind; a name that does not is written with
/// <see cref="Qualifier"/>, which applying the edit turns into a using directive.
/// </summary>
internal static class BoundName
{
    public const string Qualifier = "global::" + NorthStarAttributes.Namespace + ".";

    public static string Attribute(string name, SemanticModel model, int position)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(name));
        SymbolInfo bound = model.GetSpeculativeSymbolInfo(position, attribute);
        ISymbol? constructor = bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
        return NorthStarAttributes.NameOf(constructor?.ContainingType) == name ? name : Qualifier + name;
    }

    public static string Type(string name, SemanticModel model, int position)
    {
        ISymbol? bound = model
            .GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Symbol;
        return bound is INamedTypeSymbol { ContainingNamespace: { Name: NorthStarAttributes.Namespace, ContainingNamespace.IsGlobalNamespace: true } }
            ? name
            : Qualifier + name;
    }
}
