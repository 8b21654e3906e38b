using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Recognises types of the framework and of NodaTime by name, so that neither needs to be looked up.</summary>
internal static class TypeNames
{
    public static bool Is(this ITypeSymbol type, string @namespace, string name) =>
        type.Name == name &&
        type.ContainingType is null &&
        type.ContainingNamespace?.ToDisplayString() == @namespace;
}
