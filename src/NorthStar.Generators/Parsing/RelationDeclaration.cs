using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>What one type declares about one other: the attributes that relate them.</summary>
/// <param name="Type">The related event type.</param>
/// <param name="Target">What the attributes name.</param>
internal sealed record RelationDeclaration(INamedTypeSymbol Type, ITypeSymbol Target, ImmutableArray<AttributeData> Attributes)
{
    public string DisplayName => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    public string TargetName => Target.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The type as the owner of the parts that its members are annotated with.</summary>
    public Declaration AsEvent => new(Attributes[0], NorthStarAttributes.NameOf(Attributes[0])!, Type, Type);

    /// <summary>Groups the relations of a type by the metric that they name.</summary>
    public static IEnumerable<RelationDeclaration> On(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute)) && attribute.AttributeClass!.TypeArguments.Length == 1)
        .GroupBy<AttributeData, ITypeSymbol>(attribute => attribute.AttributeClass!.TypeArguments[0], SymbolEqualityComparer.Default)
        .Select(group => new RelationDeclaration(type, group.Key, group.ToImmutableArray()));

    public AttributeData? Find(string kind) => Attributes.FirstOrDefault(attribute => NorthStarAttributes.NameOf(attribute) == kind);

    /// <summary>The attribute as it is written, without its arguments.</summary>
    public string Written(AttributeData attribute) => $"{NorthStarAttributes.NameOf(attribute)}<{TargetName}>";
}
