using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>
/// The names of types and namespaces that are the same however they are displayed: not nested, without type parameters, and
/// each part with a capital at its beginning, which no keyword has. They are most, and need no formatter.
/// </summary>
internal static class PlainNames
{
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Namespaces = new();

    /// <summary>The name alone; null where it is not plain.</summary>
    public static string? PlainName(this ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, ContainingType: null, SpecialType: SpecialType.None or SpecialType.System_DateTime, IsTupleType: false, IsFileLocal: false, TypeKind: not TypeKind.Error } && IsPlain(type.Name)
            ? type.Name
            : null;

    /// <summary>The keyword that the language has for the type; null where it has none.</summary>
    public static string? Keyword(this ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_String => "string",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        _ => null,
    };

    /// <summary>The name with the namespace; null where one of them is not plain.</summary>
    public static string? PlainFullName(this INamedTypeSymbol type)
    {
        if (type.PlainName() is not { } name)
            return null;
        return type.ContainingNamespace.IsGlobalNamespace ? name
            : type.ContainingNamespace.PlainFullName() is { } @namespace ? $"{@namespace}.{name}"
            : null;
    }

    /// <summary>The full name; null where a part is not plain, and for the global namespace.</summary>
    public static string? PlainFullName(this INamespaceSymbol @namespace)
    {
        if (@namespace.IsGlobalNamespace)
            return null;
        string name = Namespaces.GetValue(@namespace, static symbol => FullName(symbol) ?? "");
        return name.Length == 0 ? null : name;
    }

    private static string? FullName(INamespaceSymbol @namespace) =>
        !IsPlain(@namespace.Name) ? null
        : @namespace.ContainingNamespace.IsGlobalNamespace ? @namespace.Name
        : FullName(@namespace.ContainingNamespace) is { } outer ? $"{outer}.{@namespace.Name}"
        : null;

    private static bool IsPlain(string name) => name.Length > 0 && name[0] is >= 'A' and <= 'Z';
}
