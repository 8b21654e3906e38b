using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Whether code of the assembly can use a symbol.</summary>
internal static class Visibility
{
    public static bool IsVisible(ISymbol symbol, Compilation compilation) =>
        IsPlainlyVisible(symbol, compilation.Assembly) || compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    /// <summary>Whether the declarations of the symbol and its containers say so: the compiler would look through all references.</summary>
    private static bool IsPlainlyVisible(ISymbol symbol, IAssemblySymbol assembly)
    {
        bool isOwn = ReferenceEquals(symbol.ContainingAssembly, assembly);
        for (ISymbol? current = symbol; current is not null; current = current.ContainingType)
        {
            if (current is ITypeSymbol and not INamedTypeSymbol { Arity: 0, IsTupleType: false, TypeKind: not TypeKind.Error })
                return false;
            if (current.DeclaredAccessibility != Accessibility.Public && !(isOwn && current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
