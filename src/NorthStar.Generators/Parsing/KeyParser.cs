using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses actors and event ids, through strongly typed ids and entities down to the key.</summary>
internal static class KeyParser
{
    private const int DeepestWrapping = 3;
    private const string ArgumentCode = "input.Actor";

    public static KeyModel? Parse(Annotation annotation, PathValue value, string part, Declaration declaration, Compilation compilation, Problems problems)
    {
        if (Unwrap(value, compilation, problems) is var (key, keyType))
            return new KeyModel(key.ToAccess(), keyType, ArgumentType: null);
        Report(annotation.Attribute.Location(), value.Path, value.TypeName, part, annotation.OwnerName(declaration), problems);
        return null;
    }

    /// <summary>Parses the actor that <c>Record</c> takes as an argument.</summary>
    public static KeyModel? ParseArgument(Annotation annotation, Declaration declaration, Compilation compilation, Problems problems)
    {
        if (annotation.Attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, IsNull: true }])
        {
            Report(annotation.Attribute.LocationOfFirst(), "The argument", "null", "actor", annotation.OwnerName(declaration), problems);
            return null;
        }

        if (annotation.Attribute.Positional(0) is not ITypeSymbol type || type.TypeKind == TypeKind.Error)
        {
            // The compiler has reported the type already.
            problems.AddSilentError();
            return null;
        }

        ITypeSymbol bare = MemberPath.WithoutNullable(type);
        bool isNullable = !SymbolEqualityComparer.Default.Equals(bare, type);
        var argument = new PathValue(ArgumentCode, "argument", bare, isNullable, isNullable);
        if (EventTypeParser.CanBeNamed(type, compilation) && Unwrap(argument, compilation, problems) is var (key, keyType))
        {
            problems.AddName(type);
            return new KeyModel(key.ToAccess(), keyType, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        }

        Report(annotation.Attribute.LocationOfFirst(), "The argument", argument.TypeName, "actor", annotation.OwnerName(declaration), problems);
        return null;
    }

    /// <summary>Whether a value of the type leads to a key.</summary>
    public static bool CanBeKey(ITypeSymbol type, Compilation compilation) =>
        Unwrap(PathValue.OfEvent(MemberPath.WithoutNullable(type)), compilation, new Problems(Location.None)) is not null;

    private static void Report(Location? location, string path, string type, string part, string owner, Problems problems) =>
        problems.Add(DefinitionRules.KeyType, location, path, type, part, owner);

    private static (PathValue Value, string KeyType)? Unwrap(PathValue value, Compilation compilation, Problems problems)
    {
        for (int depth = 0; depth <= DeepestWrapping; depth++)
        {
            if (KeyTypeOf(value.Type) is { } keyType)
                return (value, keyType);
            if (Wrapped(value.Type, compilation) is not { } member)
                return null;
            problems.AddUse(member);
            value = MemberPath.Step(value, member);
        }

        return null;
    }

    private static string? KeyTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => "long",
        _ => type.Is("System", "Guid") ? "global::System.Guid" : null,
    };

    /// <summary>The member that a strongly typed id or an entity keeps its key in: <c>Value</c>, <c>Id</c>, or its only property.</summary>
    private static ISymbol? Wrapped(ITypeSymbol type, Compilation compilation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } || type.IsOfTheFramework())
            return null;
        foreach (string name in new[] { "Value", "Id" })
        {
            if (MemberPath.Lookup(type, name) is { } member && MemberPath.Rival(type, member) is null && CanRead(member, compilation))
                return member;
        }

        var properties = type.GetMembers()
            .Where(member => member is IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.Length: 0 } && CanRead(member, compilation))
            .ToList();
        return properties.Count == 1 ? properties[0] : null;
    }

    private static bool CanRead(ISymbol member, Compilation compilation) =>
        !member.IsStatic &&
        !Obsoletion.IsError(member) &&
        Visibility.IsVisible(member, compilation) &&
        member is IFieldSymbol or IPropertySymbol { GetMethod: { } } &&
        (member is not IPropertySymbol property || Visibility.IsVisible(property.GetMethod!, compilation));
}
