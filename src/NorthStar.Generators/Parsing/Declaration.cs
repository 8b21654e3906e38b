using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>One metric attribute with what it stands on.</summary>
/// <param name="Target">The annotated type; null at assembly level.</param>
/// <param name="Event">The event type: the annotated type itself, or the one that <c>Event</c> names.</param>
internal sealed record Declaration(AttributeData Attribute, string Role, INamedTypeSymbol? Target, INamedTypeSymbol Event)
{
    private string? _displayName;

    public bool IsExternal => !SymbolEqualityComparer.Default.Equals(Target, Event);

    /// <summary>The type after which the generated types are named.</summary>
    public INamedTypeSymbol NamingType => Target ?? Event;

    public string DisplayName => _displayName ??= NamingType.PlainFullName() ?? NamingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    public Location Location => Attribute.Location() ?? NamingType.Locations.FirstOrDefault() ?? Microsoft.CodeAnalysis.Location.None;
}
