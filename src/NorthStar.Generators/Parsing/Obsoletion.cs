using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>Tells which symbols the compiler refuses to let generated code use, and which warn under an id of their own.</summary>
internal static class Obsoletion
{
    /// <summary>
    /// Whether any use is the error CS0619, or warns under an id that no pragma can name. Other obsolete symbols only warn, which
    /// generated code disables.
    /// </summary>
    public static bool IsError(ISymbol symbol) => MayHaveAttributes(symbol) && symbol.GetAttributes().Any(attribute =>
        IsObsolete(attribute) && (attribute.Positional(1) is true || (Id(attribute) is { } id && !SyntaxFacts.IsValidIdentifier(id))));

    /// <summary>The ids under which the compiler warns of any use, other than its own.</summary>
    public static IEnumerable<string> Ids(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => IsObsolete(attribute) || IsExperimental(attribute))
        .Select(Id)
        .OfType<string>()
        .Where(SyntaxFacts.IsValidIdentifier);

    /// <summary>Whether the compiler says anything about a use.</summary>
    public static bool IsDiscouraged(ISymbol symbol) =>
        MayHaveAttributes(symbol) && symbol.GetAttributes().Any(attribute => IsObsolete(attribute) || IsExperimental(attribute));

    /// <summary>
    /// The property of a positional parameter, and its getter, have the attributes that say so with a target. To bind that they
    /// have none takes longer than to see it.
    /// </summary>
    private static bool MayHaveAttributes(ISymbol symbol) =>
        symbol is not (IPropertySymbol or IMethodSymbol) ||
        symbol.DeclaringSyntaxReferences is not [{ } reference] ||
        reference.GetSyntax() is not ParameterSyntax parameter ||
        parameter.AttributeLists.Any(static list => list.Target is not null);

    private static bool IsObsolete(AttributeData attribute) => attribute.AttributeClass?.Is("System", nameof(ObsoleteAttribute)) == true;

    private static bool IsExperimental(AttributeData attribute) =>
        attribute.AttributeClass?.Is("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") == true;

    private static string? Id(AttributeData attribute) =>
        IsExperimental(attribute) ? attribute.Positional(0) as string : attribute.Named<string>("DiagnosticId");
}
