using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the metric declarations on a type or at assembly level.</summary>
internal static class DeclarationFinder
{
    /// <summary>The declaration on a type; null where there is none, or more than one.</summary>
    public static Declaration? OnType(INamedTypeSymbol type, Problems problems)
    {
        AttributeData? only = null;
        bool areSeveral = false;
        foreach (AttributeData candidate in type.GetAttributes())
        {
            if (!IsMetric(candidate))
                continue;
            if (only is not null)
            {
                areSeveral = true;
                problems.Add(
                    DefinitionRules.TwoMetrics,
                    candidate.Location(),
                    type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
                    type.Name);
            }

            only ??= candidate;
        }

        if (only is not { } attribute || areSeveral)
            return null;
        return attribute.Named("Event") is { } given && (!given.IsNull || attribute.IsBroken("Event"))
            ? External(attribute, given, type, problems)
            : new Declaration(attribute, NorthStarAttributes.NameOf(attribute)!, type, type);
    }

    /// <summary>The declaration that an assembly-level attribute makes.</summary>
    public static Declaration? OnAssembly(AttributeData attribute, IAssemblySymbol assembly, Problems problems)
    {
        if (attribute.IsBroken("Event"))
            return null;
        if (attribute.Named("Event") is not { IsNull: false } given)
        {
            problems.Add(
                DefinitionRules.ExternalDeclaration,
                attribute.Location(),
                NorthStarAttributes.NameOf(attribute)!,
                "at assembly level must name its event: Event = typeof(X)");
            return null;
        }

        Declaration? declaration = External(attribute, given, target: null, problems);
        if (declaration is null)
            return null;
        var same = assembly.GetAttributes()
            .Where(other => IsMetric(other) && SymbolEqualityComparer.Default.Equals(other.Named<INamedTypeSymbol>("Event"), declaration.Event))
            .ToList();
        if (same.Count < 2)
            return declaration;
        if (same[0].ApplicationSyntaxReference?.Span != attribute.ApplicationSyntaxReference?.Span ||
            same[0].ApplicationSyntaxReference?.SyntaxTree != attribute.ApplicationSyntaxReference?.SyntaxTree)
        {
            problems.Add(DefinitionRules.TwoMetrics, attribute.Location(), declaration.DisplayName, declaration.Event.Name);
        }

        return null;
    }

    /// <summary>The declarations that the attributes of a type or an assembly make or try to make, whatever is wrong with them.</summary>
    public static IEnumerable<Declaration> Attempts(IEnumerable<AttributeData> attributes, INamedTypeSymbol? target) => attributes
        .Where(IsMetric)
        .Select(attribute => (Attribute: attribute, Event: attribute.Named<INamedTypeSymbol>("Event") ?? target))
        .Where(attempt => attempt.Event is not null)
        .Select(attempt => new Declaration(attempt.Attribute, NorthStarAttributes.NameOf(attempt.Attribute)!, target, attempt.Event!));

    public static bool IsMetric(AttributeData attribute) => NorthStarAttributes.IsRole(NorthStarAttributes.NameOf(attribute));

    private static Declaration? External(AttributeData attribute, TypedConstant given, INamedTypeSymbol? target, Problems problems)
    {
        if (given.Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
            return new Declaration(attribute, NorthStarAttributes.NameOf(attribute)!, target, type);
        if (given is { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: not TypeKind.Error } other })
        {
            problems.Add(
                DefinitionRules.EventType,
                attribute.LocationOf("Event"),
                other.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
                "is no class, struct, record or interface");
        }

        return null;
    }
}
