using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>One annotation of a member, wherever it was found.</summary>
/// <param name="Member">The annotated member; null where the path starts at the event.</param>
/// <param name="Owner">The type that it stands on or in; null at assembly level.</param>
/// <param name="Distance">0 on the declaration and the event itself, more on its bases, most on its interfaces.</param>
internal sealed record Annotation(string Name, AttributeData Attribute, ISymbol? Member, INamedTypeSymbol? Owner, int Distance)
{
    public string? Path => Attribute.Positional(0) as string;

    /// <summary>The place of its path, or that of the attribute.</summary>
    public Location? PathLocation => Path is null ? Attribute.Location() : Attribute.LocationOfFirst();

    public bool IsArgument => NorthStarAttributes.IsArgument(Name);

    /// <summary>The type that a message names: the one to change, also where several events inherit the annotation.</summary>
    public string OwnerName(Declaration declaration) => Member is not null && Owner is not null
        ? Owner.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
        : declaration.DisplayName;

    /// <summary>Where it stands, for people.</summary>
    public string Description => Member is null
        ? Path ?? Name
        : Member.Name + (Path is null ? "" : "." + Path);
}

internal static class AnnotationList
{
    /// <summary>Whether one of the annotations has the name. Asked often for each metric, so without a delegate.</summary>
    public static bool Has(this List<Annotation> annotations, string name)
    {
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Name == name)
                return true;
        }

        return false;
    }
}
