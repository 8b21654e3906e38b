using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>What the attributes of a type tell by their names alone, before they are bound.</summary>
internal static class WrittenAttributes
{
    private static readonly HashSet<string> Names = new(
        NorthStarAttributes.Roles.Concat(NorthStarAttributes.Relations).SelectMany(name => new[] { name, name + "Attribute" }), StringComparer.Ordinal);

    /// <summary>
    /// Whether one of them may declare a metric, or a relation to one. A simple name may be an alias, of its file or of all;
    /// what stands behind a qualifier, as in generated code, is called so.
    /// </summary>
    public static bool MayDeclare(TypeDeclarationSyntax type)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (attribute.Name is not QualifiedNameSyntax { Right.Identifier.ValueText: var name } || Names.Contains(name))
                    return true;
            }
        }

        return false;
    }
}
