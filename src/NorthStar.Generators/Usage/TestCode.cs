using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Usage;

/// <summary>Recognises tests and benchmarks, which may make what they like and throw it away.</summary>
internal static class TestCode
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "FactAttribute",
        "TestAttribute",
        "TestCaseAttribute",
        "TestCaseSourceAttribute",
        "TestMethodAttribute",
        "BenchmarkAttribute",
    };

    /// <summary>Whether the symbol is in a type that has a test, or in one nested in it.</summary>
    public static bool Contains(ISymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.GetMembers().OfType<IMethodSymbol>().Any(IsTest))
                return true;
        }

        return false;
    }

    private static bool IsTest(IMethodSymbol method) => method.GetAttributes().Any(attribute => IsTestAttribute(attribute.AttributeClass));

    private static bool IsTestAttribute(INamedTypeSymbol? attributeClass)
    {
        // Also one that derives from it, such as [Theory].
        for (INamedTypeSymbol? current = attributeClass; current is not null; current = current.BaseType)
        {
            if (Attributes.Contains(current.Name))
                return true;
        }

        return false;
    }
}
