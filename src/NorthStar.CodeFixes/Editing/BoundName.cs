using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes.Editing;

/// <summary>
/// Names types as short as they bind; a name that does not is written in full, which applying the edit turns into a
/// using directive.
/// </summary>
internal static class BoundName
{
    public const string System = "System";
    public const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    private static readonly string[] Qualifiers = [Qualifier(NorthStarAttributes.Namespace), Qualifier(System)];

    /// <summary>Whether the text has a name that is written in full.</summary>
    public static bool NeedsImport(string text) => Qualifiers.Any(text.Contains);

    public static string Attribute(string name, SemanticModel model, int position, string @namespace = NorthStarAttributes.Namespace)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(name));
        SymbolInfo bound = model.GetSpeculativeSymbolInfo(position, attribute);
        ISymbol? constructor = bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
        return constructor?.ContainingType?.Is(@namespace, name + "Attribute") == true ? name : Qualifier(@namespace) + name;
    }

    public static string Type(string name, SemanticModel model, int position, string @namespace = NorthStarAttributes.Namespace)
    {
        ISymbol? bound = model
            .GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Symbol;
        return bound is INamedTypeSymbol type && type.Is(@namespace, name) ? name : Qualifier(@namespace) + name;
    }

    private static string Qualifier(string @namespace) => $"global::{@namespace}.";
}
