using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the annotations that belong to a declaration: on it, on the event's members, on its bases and interfaces.</summary>
internal sealed class AnnotationCollector
{
    private const int InterfaceDistance = 1000;

    private readonly List<Annotation> _found = [];
    private List<Annotation>? _onParameters;

    public AnnotationCollector(Declaration declaration, IAssemblySymbol assembly)
    {
        if (declaration.Target is null)
            AddFromAssembly(declaration, assembly);
        else if (declaration.IsExternal)
            AddFromType(declaration.Target, distance: 0);

        int distance = declaration.IsExternal ? 1 : 0;
        for (INamedTypeSymbol? type = declaration.Event; type is not null && type.SpecialType == SpecialType.None; type = type.BaseType)
        {
            AddFromType(type, distance);
            AddFromMembers(type, distance);
            distance++;
        }

        foreach (INamedTypeSymbol type in AnnotatedMembers.IsAlone(declaration.Event) ? ImmutableArray<INamedTypeSymbol>.Empty : declaration.Event.AllInterfaces)
        {
            // Those of a record, such as IEquatable<T>, are many, and to look at their members would construct them.
            if (type.IsOfTheFramework())
                continue;
            AddFromType(type, InterfaceDistance);
            AddFromMembers(type, InterfaceDistance);
        }

        Annotations = WithoutOverridden(_found);
    }

    /// <summary>The annotations that count.</summary>
    public List<Annotation> Annotations { get; }

    /// <summary>Every annotation that the declaration has looked at, also those which a nearer one replaces.</summary>
    public IEnumerable<Annotation> Seen => _onParameters is null ? _found : _found.Concat(_onParameters);

    /// <summary>The annotations that count; reports those that no member keeps.</summary>
    public static List<Annotation> Collect(Declaration declaration, IAssemblySymbol assembly, Problems problems)
    {
        var collector = new AnnotationCollector(declaration, assembly);
        collector.ReportLost(problems);
        return collector.Annotations;
    }

    /// <summary>Reports the annotations that no member keeps.</summary>
    public void ReportLost(Problems problems)
    {
        foreach (Annotation annotation in _onParameters ?? [])
        {
            if (annotation.Attribute.Location() is null)
                continue;
            problems.Add(
                DefinitionRules.NoEffect,
                annotation.Attribute.Location(),
                annotation.Name,
                annotation.Member!.Name,
                $"it is a constructor parameter and no member of '{annotation.Owner!.Name}'; annotate the property that keeps its value");
        }
    }

    private void AddFromAssembly(Declaration declaration, IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if ((NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name)) &&
                SymbolEqualityComparer.Default.Equals(attribute.Named<INamedTypeSymbol>("Event"), declaration.Event))
            {
                _found.Add(new Annotation(name!, attribute, null, null, 0));
            }
        }
    }

    private void AddFromType(INamedTypeSymbol type, int distance)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if (NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name))
                _found.Add(new Annotation(name!, attribute, null, type, distance));
        }
    }

    private void AddFromMembers(INamedTypeSymbol type, int distance)
    {
        foreach (ISymbol member in AnnotatedMembers.Of(type))
        {
            if (member is IPropertySymbol or IFieldSymbol)
            {
                // [field: X] on an automatic property annotates the property.
                ISymbol annotated = member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member;
                Add(_found, member.GetAttributes(), annotated, type, distance);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor)
            {
                AddFromParameters(constructor, type, distance);
            }
        }
    }

    private void AddFromParameters(IMethodSymbol constructor, INamedTypeSymbol type, int distance)
    {
        bool? isOfRecord = null;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            ImmutableArray<AttributeData> attributes = parameter.GetAttributes();
            if (!AreOfMember(attributes))
                continue;
            isOfRecord ??= IsOfRecord(constructor);
            ISymbol? property = isOfRecord.Value ? MemberPath.Lookup(type, parameter.Name) : null;
            Add(property is null ? _onParameters ??= [] : _found, attributes, property ?? parameter, type, distance);
        }
    }

    /// <summary>Whether the parameters may be positional ones. A record struct of another assembly does not say that it is a record.</summary>
    private static bool IsOfRecord(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord ||
        (constructor.ContainingType is { TypeKind: TypeKind.Struct, DeclaringSyntaxReferences.Length: 0 } type &&
         type.GetMembers("Deconstruct").Any(member =>
             member is IMethodSymbol deconstruct &&
             deconstruct.Parameters.Select(parameter => parameter.Name).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Name))));

    private static bool AreOfMember(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (NorthStarAttributes.IsMember(NorthStarAttributes.NameOf(attribute)))
                return true;
        }

        return false;
    }

    private static void Add(List<Annotation> annotations, ImmutableArray<AttributeData> attributes, ISymbol annotated, INamedTypeSymbol type, int distance)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (NorthStarAttributes.NameOf(attribute) is { } name && NorthStarAttributes.IsMember(name))
                annotations.Add(new Annotation(name, attribute, annotated, type, distance));
        }
    }

    /// <summary>An override that is annotated anew replaces the annotation of what it overrides or implements.</summary>
    private static List<Annotation> WithoutOverridden(List<Annotation> found) => found.TrueForAll(static annotation => annotation.Distance == 0)
        ? found
        : [.. found.Where(annotation => annotation.Member is null || !found.Any(nearer =>
            nearer.Member is not null &&
            nearer.Distance < annotation.Distance &&
            nearer.Name == annotation.Name &&
            nearer.Member.Name == annotation.Member.Name))];
}
