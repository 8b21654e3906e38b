using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the annotations that belong to a declaration: on it, on the event's members, on its bases and interfaces.</summary>
internal static class AnnotationCollector
{
    private const int InterfaceDistance = 1000;

    public static List<Annotation> Collect(Declaration declaration, IAssemblySymbol assembly, Problems problems)
    {
        var found = new List<Annotation>();
        if (declaration.Target is null)
            AddFromAssembly(found, declaration, assembly);
        else if (declaration.IsExternal)
            AddFromType(found, declaration.Target, distance: 0);

        int distance = declaration.IsExternal ? 1 : 0;
        for (INamedTypeSymbol? type = declaration.Event; type is not null && type.SpecialType == SpecialType.None; type = type.BaseType)
        {
            AddFromType(found, type, distance);
            AddFromMembers(found, type, distance, declaration, problems);
            distance++;
        }

        foreach (INamedTypeSymbol type in declaration.Event.AllInterfaces)
        {
            AddFromType(found, type, InterfaceDistance);
            AddFromMembers(found, type, InterfaceDistance, declaration, problems);
        }

        return WithoutOverridden(found);
    }

    private static void AddFromAssembly(List<Annotation> found, Declaration declaration, IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if ((NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name)) &&
                SymbolEqualityComparer.Default.Equals(attribute.Named<INamedTypeSymbol>("Event"), declaration.Event))
            {
                found.Add(new Annotation(name!, attribute, null, 0));
            }
        }
    }

    private static void AddFromType(List<Annotation> found, INamedTypeSymbol type, int distance)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if (NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name))
                found.Add(new Annotation(name!, attribute, null, distance));
        }
    }

    private static void AddFromMembers(
        List<Annotation> found, INamedTypeSymbol type, int distance, Declaration declaration, Problems problems)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol)
            {
                // [field: X] on an automatic property annotates the property.
                ISymbol annotated = member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member;
                Add(found, member.GetAttributes(), annotated, distance);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor)
            {
                AddFromParameters(found, constructor, distance, declaration, problems);
            }
        }
    }

    private static void AddFromParameters(
        List<Annotation> found, IMethodSymbol constructor, int distance, Declaration declaration, Problems problems)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (NorthStarAttributes.NameOf(attribute) is not { } name || !NorthStarAttributes.IsMember(name))
                    continue;
                if (IsOfRecord(constructor) && MemberPath.Lookup(constructor.ContainingType, parameter.Name) is { } property)
                {
                    found.Add(new Annotation(name, attribute, property, distance));
                    continue;
                }

                problems.Add(
                    DefinitionRules.NoEffect,
                    attribute.Location(),
                    name,
                    parameter.Name,
                    $"it is a constructor parameter and no member of '{declaration.Event.Name}'; annotate the property that keeps its value");
            }
        }
    }

    /// <summary>Whether the parameters may be positional ones. A record struct of another assembly does not say that it is a record.</summary>
    private static bool IsOfRecord(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord ||
        (constructor.ContainingType is { TypeKind: TypeKind.Struct, DeclaringSyntaxReferences.Length: 0 } type &&
         type.GetMembers("Deconstruct").Any(member =>
             member is IMethodSymbol deconstruct &&
             deconstruct.Parameters.Select(parameter => parameter.Name).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Name))));

    private static void Add(List<Annotation> found, IEnumerable<AttributeData> attributes, ISymbol member, int distance)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (NorthStarAttributes.NameOf(attribute) is { } name && NorthStarAttributes.IsMember(name))
                found.Add(new Annotation(name, attribute, member, distance));
        }
    }

    /// <summary>An override that is annotated anew replaces the annotation of what it overrides or implements.</summary>
    private static List<Annotation> WithoutOverridden(List<Annotation> found) =>
        [.. found.Where(annotation => annotation.Member is null || !found.Any(nearer =>
            nearer.Member is not null &&
            nearer.Distance < annotation.Distance &&
            nearer.Name == annotation.Name &&
            nearer.Member.Name == annotation.Member.Name))];
}
