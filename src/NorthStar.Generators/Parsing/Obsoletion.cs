using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Tells which symbols the compiler refuses to let generated code use.</summary>
internal static class Obsoletion
{
    /// <summary>Whether any use is the error CS0619. Other obsolete symbols only warn, which generated code disables.</summary>
    public static bool IsError(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Is("System", nameof(ObsoleteAttribute)) == true &&
        attribute.Positional(1) is true);
}
