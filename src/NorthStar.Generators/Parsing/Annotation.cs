using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>One annotation of a member, wherever it was found.</summary>
/// <param name="Member">The annotated member; null where the path starts at the event.</param>
/// <param name="Distance">0 on the declaration and the event itself, more on its bases, most on its interfaces.</param>
internal sealed record Annotation(string Name, AttributeData Attribute, ISymbol? Member, int Distance)
{
    public string? Path => Attribute.Positional(0) as string;

    public bool IsArgument => NorthStarAttributes.IsArgument(Name);

    /// <summary>Where it stands, for people.</summary>
    public string Description => Member is null
        ? Path ?? Name
        : Member.Name + (Path is null ? "" : "." + Path);
}
