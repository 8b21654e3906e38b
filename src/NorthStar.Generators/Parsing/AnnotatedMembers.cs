using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>
/// Finds the members of a type that attributes stand on, by their syntax. Asked for all members, the compiler puts them in
/// order first, which takes longer than all that is read of them.
/// </summary>
internal sealed class AnnotatedMembers
{
    private HashSet<string>? _names;
    private bool _hasParameters;

    /// <summary>The properties, fields and constructors that may be annotated themselves, or have a parameter that is.</summary>
    public static ImmutableArray<ISymbol> Of(INamedTypeSymbol type)
    {
        ImmutableArray<SyntaxReference> parts = type.DeclaringSyntaxReferences;
        if (parts.IsEmpty)
            return type.GetMembers();
        var written = new AnnotatedMembers();
        foreach (SyntaxReference reference in parts)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax part || !written.Add(part))
                return type.GetMembers();
        }

        ImmutableArray<ISymbol> constructors = written._hasParameters ? ImmutableArray<ISymbol>.CastUp(type.InstanceConstructors) : ImmutableArray<ISymbol>.Empty;
        if (written._names is not { } names)
            return constructors;
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>(constructors.Length + names.Count);
        members.AddRange(constructors);
        foreach (string name in names)
            members.AddRange(type.GetMembers(name));
        return members.ToImmutable();
    }

    /// <summary>Whether no part of the type names a base or an interface; those of records the compiler would have to make.</summary>
    public static bool IsAlone(INamedTypeSymbol type)
    {
        ImmutableArray<SyntaxReference> parts = type.DeclaringSyntaxReferences;
        foreach (SyntaxReference reference in parts)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax { BaseList: null })
                return false;
        }

        return !parts.IsEmpty;
    }

    /// <summary>Adds what is annotated in one part of the type; false where the name of a member cannot be told.</summary>
    private bool Add(TypeDeclarationSyntax part)
    {
        AddParameters(part.ParameterList, areProperties: part is RecordDeclarationSyntax);
        foreach (MemberDeclarationSyntax member in part.Members)
        {
            switch (member)
            {
                case ConstructorDeclarationSyntax constructor:
                    AddParameters(constructor.ParameterList, areProperties: false);
                    break;
                case BasePropertyDeclarationSyntax { AttributeLists.Count: > 0, ExplicitInterfaceSpecifier: not null }:
                    return false;
                case PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property:
                    AddProperty(property.Identifier.ValueText, property.AttributeLists);
                    break;
                case IndexerDeclarationSyntax { AttributeLists.Count: > 0 }:
                    Add(WellKnownMemberNames.Indexer);
                    break;
                case FieldDeclarationSyntax { AttributeLists.Count: > 0 } field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                        Add(variable.Identifier.ValueText);
                    break;
            }
        }

        return true;
    }

    private void AddParameters(ParameterListSyntax? parameters, bool areProperties)
    {
        foreach (ParameterSyntax parameter in parameters?.Parameters ?? default)
        {
            if (parameter.AttributeLists.Count == 0)
                continue;
            _hasParameters = true;
            if (areProperties && parameter.AttributeLists.Any(static list => list.Target is not null))
                AddProperty(parameter.Identifier.ValueText, parameter.AttributeLists);
        }
    }

    /// <summary>Adds a property, and the field behind it where an attribute is meant for that.</summary>
    private void AddProperty(string name, SyntaxList<AttributeListSyntax> attributes)
    {
        Add(name);
        if (attributes.Any(static list => list.Target is { Identifier.RawKind: (int)SyntaxKind.FieldKeyword }))
            Add($"<{name}>k__BackingField");
    }

    private void Add(string name) => (_names ??= new(StringComparer.Ordinal)).Add(name);
}
