using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>What the attributes of a type tell by their names alone, before they are bound.</summary>
internal static class WrittenAttributes
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Names = new(
        NorthStarAttributes.Roles.Concat(NorthStarAttributes.Relations).SelectMany(name => new[] { name, name + Suffix }), StringComparer.Ordinal);

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

    /// <summary>The same where the aliases are known: those of the file, and those of all files.</summary>
    public static bool MayDeclare(TypeDeclarationSyntax type, ICollection<string> aliases, ICollection<string> globalAliases)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (NameOf(attribute) is { } name && (Names.Contains(name) || IsOneOf(aliases, name) || IsOneOf(globalAliases, name)))
                    return true;
            }
        }

        return false;
    }

    private static string? NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static bool IsOneOf(ICollection<string> aliases, string name) =>
        aliases.Count > 0 && (aliases.Contains(name) || aliases.Contains(name + Suffix));
}
