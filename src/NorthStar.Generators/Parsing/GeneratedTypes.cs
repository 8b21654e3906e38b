using System.CodeDom.Compiler;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Recognises types that say they are generated, in a file that does not say so.</summary>
internal static class GeneratedTypes
{
    public static bool Contains(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass?.Is("System.CodeDom.Compiler", nameof(GeneratedCodeAttribute)) == true)
                    return true;
            }
        }

        return false;
    }
}
