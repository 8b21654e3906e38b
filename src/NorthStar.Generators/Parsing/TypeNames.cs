using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Recognises types of the framework and of NodaTime by name, so that neither needs to be looked up.</summary>
internal static class TypeNames
{
    public static bool Is(this ITypeSymbol type, string @namespace, string name) =>
        type.Name == name &&
        type.ContainingType is null &&
        IsCalled(type.ContainingNamespace, @namespace, @namespace.Length);

    /// <summary>Whether the type belongs to the framework, which knows none of our attributes.</summary>
    public static bool IsOfTheFramework(this ITypeSymbol type)
    {
        INamespaceSymbol? root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root?.Name == "System" && type.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Compares part by part, from the last: it is asked for every type, and must not make a text of its namespace.</summary>
    private static bool IsCalled(INamespaceSymbol? symbol, string name, int length)
    {
        if (symbol is null || symbol.IsGlobalNamespace)
            return false;
        int start = name.LastIndexOf('.', length - 1) + 1;
        return symbol.Name.Length == length - start &&
            string.CompareOrdinal(symbol.Name, 0, name, start, symbol.Name.Length) == 0 &&
            (start == 0 ? symbol.ContainingNamespace.IsGlobalNamespace : IsCalled(symbol.ContainingNamespace, name, start - 1));
    }
}
