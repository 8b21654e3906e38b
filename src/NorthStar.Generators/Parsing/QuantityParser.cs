using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses what is added up.</summary>
internal static class QuantityParser
{
    // What the period has under these names already.
    private static readonly HashSet<string> Taken =
    [
        "Activation", "Actors", "ActionsPerActor", "Count", "Date", "End", "Equals", "Finalize", "FrequentActors", "GetHashCode", "GetType",
        "Groups", "Guardrail", "Interval", "IsProvisional", "MemberwiseClone", "QualityRate", "Quantity", "ReferenceEquals", "Source", "Start",
        "ToString", "Total", "UtcEnd", "UtcStart", "Value",
    ];

    public static QuantityModel? Parse(Annotation annotation, PathValue value, Declaration declaration, Problems problems)
    {
        string? unit = annotation.Attribute.Named<string>("Unit");
        string name = value.Path.Split('.').Last();
        string? property = Taken.Contains(name) || name == declaration.GeneratedStem() + "Period" || name == declaration.GeneratedStem() + "Figures"
            ? null
            : MemberPath.Identifier(name);
        if (SumOf(value.Type) is var (type, sum))
        {
            return new QuantityModel(value.ToAccess(), QuantityKind.Number, type, sum, property, unit)
            {
                Cap = CapParser.Parse(annotation, value, value.Type, isElementCount: false, declaration, problems),
            };
        }

        if (ElementsOf(value) is var (elements, kind))
        {
            AccessModel counted = value.ToAccess() with { Code = elements.Code, IsNullable = elements.IsNullable };
            return new QuantityModel(counted, kind, "long", "Int64Sum", property, unit)
            {
                Cap = CapParser.Parse(annotation, value, elements.Type, isElementCount: true, declaration, problems),
            };
        }

        problems.Add(DefinitionRules.QuantityType, annotation.Attribute.Location(), value.Path, value.TypeName, annotation.OwnerName(declaration));
        return null;
    }

    public static bool CanBeQuantity(PathValue value) => SumOf(value.Type) is not null || ElementsOf(value) is not null;

    /// <summary>The number of elements of a collection, as a value; null where the type is none.</summary>
    public static (PathValue Elements, QuantityKind Kind)? ElementsOf(PathValue value)
    {
        if (value.Type.SpecialType == SpecialType.System_String || value.Type.TypeKind == TypeKind.Enum || IsBuiltInValue(value.Type) || SumOf(value.Type) is not null)
            return null;
        if (!IsCollection(value.Type.OriginalDefinition) ||
            (MemberPath.Lookup(value.Type, "Count") ?? MemberPath.Lookup(value.Type, "Length")) is not
                { DeclaredAccessibility: Accessibility.Public, IsStatic: false } count ||
            count is IPropertySymbol { GetMethod.DeclaredAccessibility: not Accessibility.Public } ||
            MemberPath.TypeOf(count) is not { SpecialType: SpecialType.System_Int32 } number)
        {
            return null;
        }

        return value.Type is INamedTypeSymbol { Arity: 1 } && value.Type.Is("System.Collections.Immutable", "ImmutableArray")
            ? (value with { Type = number }, QuantityKind.ImmutableArrayElements)
            : (MemberPath.Step(value, count), QuantityKind.Elements);
    }

    /// <param name="type">As it is defined: the interfaces of a constructed type would have to be constructed as well.</param>
    private static bool IsCollection(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Collections_IEnumerable)
            return true;
        foreach (INamedTypeSymbol @interface in type.AllInterfaces)
        {
            if (@interface.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }

    /// <summary>Whether the language knows the type by itself: its interfaces, which are many to construct, make none of them a collection.</summary>
    private static bool IsBuiltInValue(ITypeSymbol type) => type is { IsValueType: true, SpecialType: not SpecialType.None };

    private static (string Type, string Sum)? SumOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => ("long", "Int64Sum"),
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => ("ulong", "UInt64Sum"),
        SpecialType.System_Decimal => ("decimal", "DecimalSum"),
        SpecialType.System_Single or SpecialType.System_Double => ("double", "DoubleSum"),
        _ => type.Is("System", "TimeSpan") ? ("global::System.TimeSpan", "DurationSum") : null,
    };
}
