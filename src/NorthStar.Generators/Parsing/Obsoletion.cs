using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Generators.Parsing;

/// <summary>Tells which symbols the compiler refuses to let generated code use, and which warn under an id of their own.</summary>
internal static class Obsoletion
{
    /// <summary>
    /// Whether any use is the error CS0619, or warns under an id that no pragma can name. Other obsolete symbols only warn, which
    /// generated code disables.
    /// </summary>
    public static bool IsError(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        IsObsolete(attribute) && (attribute.Positional(1) is true || (Id(attribute) is { } id && !SyntaxFacts.IsValidIdentifier(id))));

    /// <summary>The ids under which the compiler warns of any use, other than its own.</summary>
    public static IEnumerable<string> Ids(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => IsObsolete(attribute) || IsExperimental(attribute))
        .Select(Id)
        .OfType<string>()
        .Where(SyntaxFacts.IsValidIdentifier);

    /// <summary>Whether the compiler says anything about a use.</summary>
    public static bool IsDiscouraged(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => IsObsolete(attribute) || IsExperimental(attribute));

    private static bool IsObsolete(AttributeData attribute) => attribute.AttributeClass?.Is("System", nameof(ObsoleteAttribute)) == true;

    private static bool IsExperimental(AttributeData attribute) =>
        attribute.AttributeClass?.Is("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") == true;

    private static string? Id(AttributeData attribute) =>
        IsExperimental(attribute) ? attribute.Positional(0) as string : attribute.Named<string>("DiagnosticId");
}
