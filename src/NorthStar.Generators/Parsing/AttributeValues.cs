using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>Reads the arguments of an attribute and finds where they stand, whatever half-typed code they come from.</summary>
internal static class AttributeValues
{
    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }

    public static T? Named<T>(this AttributeData attribute, string name)
        where T : class =>
        attribute.Named(name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : null;

    public static int? NamedInt(this AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: not TypedConstantKind.Array, Value: int value } ? value : null;

    public static object? Positional(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } argument
            ? argument.Value
            : null;

    public static Location? Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? reference.SyntaxTree.GetLocation(reference.Span)
            : null;

    /// <summary>The place of a named argument's value, or that of the attribute.</summary>
    public static Location? LocationOf(this AttributeData attribute, string name) =>
        Find(attribute, argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The place of the first positional argument, or that of the attribute.</summary>
    public static Location? LocationOfFirst(this AttributeData attribute) =>
        Find(attribute, argument => argument.NameEquals is null);

    /// <summary>The place of an argument of the constructor, or that of the attribute.</summary>
    public static Location? LocationOfParameter(this AttributeData attribute, string name)
    {
        int index = attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
        int place = -1;
        return Find(attribute, argument => argument.NameEquals is null &&
            (argument.NameColon is { } colon ? ++place >= 0 && colon.Name.Identifier.ValueText == name : ++place == index));
    }

    /// <summary>Whether the compiler could not make sense of a named argument, and has said so.</summary>
    public static bool IsBroken(this AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Error } or { Value: ITypeSymbol { TypeKind: TypeKind.Error } };

    private static Location? Find(AttributeData attribute, Func<AttributeArgumentSyntax, bool> matches)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        AttributeArgumentSyntax? found = syntax?.ArgumentList?.Arguments.FirstOrDefault(matches);
        return found is null ? attribute.Location() : found.Expression.GetLocation();
    }
}
