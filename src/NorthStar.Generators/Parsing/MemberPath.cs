using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>A value that generated code can read, with its type.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Type">The type of the value without <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="IsNullable">Whether the expression has a nullable type, or can be null at run time.</param>
/// <param name="IsLastNullable">
/// Whether its last member can be null, not only one before it: a struct behind <c>?.</c> is read on with a plain dot.
/// </param>
internal sealed record PathValue(string Code, string Path, ITypeSymbol Type, bool IsNullable, bool IsLastNullable)
{
    public static PathValue OfEvent(ITypeSymbol type) => new("e", "", type, IsNullable: false, IsLastNullable: false);

    // Without ? for nullable values and references alike: the name is part of the definition.
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private bool CanBeNull => Code != "e" && (IsLastNullable || Type.IsReferenceType);

    /// <summary>Reads a member; a null on the way makes the result null.</summary>
    public PathValue Then(string member, ITypeSymbol type, bool isNullable) => new(
        $"{Code}{(CanBeNull ? "?" : "")}.{MemberPath.Identifier(member)}",
        Path.Length == 0 ? member : $"{Path}.{member}",
        type,
        isNullable || IsNullable || CanBeNull,
        isNullable);

    public AccessModel ToAccess() =>
        new(Code, Path, Type.Keyword() ?? Type.PlainName() ?? Type.ToDisplayString(TypeFormat), IsNullable);

    public string TypeName => Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}

/// <summary>Follows a path of members and writes the expression that reads it.</summary>
internal static class MemberPath
{
    /// <summary>Resolves an annotation's member and path; reports where it leads nowhere.</summary>
    public static PathValue? Resolve(Annotation annotation, Declaration declaration, Compilation compilation, Problems problems)
    {
        PathValue? value = PathValue.OfEvent(declaration.Event);
        if (annotation.Member is { } member)
        {
            value = Start(member, declaration, compilation, annotation, problems);
            if (value is null)
                return null;
        }
        else if (annotation.Path is null)
        {
            problems.Add(
                DefinitionRules.ExternalDeclaration,
                annotation.Attribute.Location(),
                annotation.Name,
                $"stands on no member of '{declaration.Event.Name}'; name the member with a path: [{annotation.Name}(\"Member\")]");
            return null;
        }

        return annotation.Path is { } path ? Follow(value, path, compilation, annotation, problems) : value;
    }

    /// <param name="annotation">Where mistakes of the path are reported; null where nobody asks.</param>
    public static PathValue? Follow(PathValue value, string path, Compilation compilation, Annotation? annotation, Problems problems)
    {
        foreach (string segment in path.Split('.'))
        {
            if (value.Type.TypeKind == TypeKind.Error)
                return value;
            string name = segment.Trim().TrimStart('@');
            ISymbol? member = Lookup(value.Type, name);
            if (member is null)
            {
                ReportNotFound(value.Type, name, segment, annotation, problems);
                return null;
            }

            if (Rival(value.Type, member) is { } rival)
            {
                problems.Add(
                    DefinitionRules.MemberNotReadable,
                    annotation?.PathLocation,
                    $"{value.TypeName}.{name}",
                    $"may be that of '{member.ContainingType.Name}' or of '{rival.ContainingType.Name}'; annotate the one that is meant");
                return null;
            }

            if (!IsReadable(member, compilation, annotation, problems))
                return null;
            value = Step(value, member);
        }

        return value;
    }

    /// <summary>Reads a member of a value; a null on the way makes the result null.</summary>
    public static PathValue Step(PathValue value, ISymbol member)
    {
        ITypeSymbol type = TypeOf(member);
        return value.Then(member.Name, WithoutNullable(type), IsNullableType(type));
    }

    public static ITypeSymbol TypeOf(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>The property or field of that name which an expression of the type would read.</summary>
    public static ISymbol? Lookup(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Declared(current, name) is { } member)
                return member;
        }

        return type.TypeKind == TypeKind.Interface
            ? type.AllInterfaces.Select(candidate => Declared(candidate, name)).FirstOrDefault(member => member is not null)
            : null;
    }

    /// <summary>The member of the same name that another base interface has, so that reading it by name is ambiguous.</summary>
    public static ISymbol? Rival(ITypeSymbol type, ISymbol member)
    {
        if (type.TypeKind != TypeKind.Interface || SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
            return null;
        return type.AllInterfaces
            .Where(candidate =>
                !SymbolEqualityComparer.Default.Equals(candidate, member.ContainingType) &&
                !member.ContainingType.AllInterfaces.Contains(candidate, SymbolEqualityComparer.Default))
            .Select(candidate => Declared(candidate, member.Name))
            .FirstOrDefault(rival => rival is not null);
    }

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static ISymbol? Declared(ITypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (IsValue(member))
                return member;
        }

        return null;
    }

    /// <summary>Whether the type itself declares the member, so that its name means no other.</summary>
    private static bool IsDeclaredIn(ITypeSymbol type, ISymbol member) => IsValue(member) && SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    private static bool IsValue(ISymbol member) => member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false };

    private static bool IsNullableType(ITypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type, WithoutNullable(type)) ||
        (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    private static PathValue? Start(
        ISymbol member, Declaration declaration, Compilation compilation, Annotation? annotation, Problems problems)
    {
        INamedTypeSymbol type = declaration.Event;
        PathValue e = PathValue.OfEvent(type);
        ISymbol? visible = IsDeclaredIn(type, member) ? member : Lookup(type, member.Name);
        if ((SymbolEqualityComparer.Default.Equals(visible, member) && Rival(type, member) is null) || Overrides(visible, member))
            return IsReadable(member, compilation, annotation, problems) ? Step(e, member) : null;

        if (member.ContainingType.TypeKind != TypeKind.Interface || type.TypeKind == TypeKind.Interface)
        {
            // Hidden by a member of the same name, or one of several: read the annotated one.
            if (!IsReadable(member, compilation, annotation, problems))
                return null;
            string baseType = member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            problems.AddName(member.ContainingType);
            PathValue hidden = Step(e, member);
            return hidden with { Code = $"(({baseType})e).{Identifier(member.Name)}" };
        }

        ISymbol? implementation = type.FindImplementationForInterfaceMember(member);
        ISymbol? named = implementation is null ? null : Lookup(type, implementation.Name);
        if (implementation is { ContainingType.TypeKind: not TypeKind.Interface } and not IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } &&
            (SymbolEqualityComparer.Default.Equals(named, implementation) || Overrides(named, implementation)))
        {
            return IsReadable(implementation, compilation, annotation, problems) ? Step(e, implementation) : null;
        }

        problems.Add(
            DefinitionRules.MemberNotReadable,
            annotation?.PathLocation,
            $"{member.ContainingType.Name}.{member.Name}",
            $"is no public member of '{type.Name}' but an explicit or default implementation; give the class a property of that name");
        return null;
    }

    private static bool Overrides(ISymbol? member, ISymbol overridden)
    {
        for (IPropertySymbol? property = (member as IPropertySymbol)?.OverriddenProperty; property is not null; property = property.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(property, overridden))
                return true;
        }

        return false;
    }

    private static bool IsReadable(ISymbol member, Compilation compilation, Annotation? annotation, Problems problems)
    {
        bool isDiscouraged = Obsoletion.IsDiscouraged(member);
        string? reason = member switch
        {
            IFieldSymbol { IsConst: true } => "is a constant and no part of an event; mark an instance member",
            { IsStatic: true } => "is static and no part of an event; mark an instance member",
            IPropertySymbol { IsIndexer: true } => "is an indexer; mark a property without parameters",
            IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } => "is an explicit implementation; give the type a property of its own",
            IPropertySymbol property when GetterOf(property) is null => "has no getter; add one",
            _ when isDiscouraged && Obsoletion.IsError(member) => "is obsolete and its use an error; mark another member, or make it a warning",
            _ when !Visibility.IsVisible(member, compilation) => Inaccessible(member.DeclaredAccessibility),
            IPropertySymbol property when GetterOf(property)! is var getter && !IsAsVisible(getter, property) && !Visibility.IsVisible(getter, compilation) =>
                "has a getter that " + Inaccessible(GetterOf(property)!.DeclaredAccessibility),
            _ => null,
        };
        if (reason is null)
        {
            if (isDiscouraged)
                problems.AddUse(member);
            if (member is IPropertySymbol { GetMethod: { } getter })
                problems.AddUse(getter);
            return true;
        }

        problems.Add(DefinitionRules.MemberNotReadable, annotation?.PathLocation, $"{member.ContainingType.Name}.{member.Name}", reason);
        return false;
    }

    private static bool IsAsVisible(IMethodSymbol getter, IPropertySymbol property) =>
        getter.DeclaredAccessibility == property.DeclaredAccessibility && ReferenceEquals(getter.ContainingType, property.ContainingType);

    /// <summary>The getter, which an override of the setter alone inherits.</summary>
    private static IMethodSymbol? GetterOf(IPropertySymbol property) =>
        property.GetMethod ?? (property.OverriddenProperty is { } overridden ? GetterOf(overridden) : null);

    private static string Inaccessible(Accessibility accessibility) =>
        $"is {SyntaxFacts.GetText(accessibility)}; make it public or internal";

    private static void ReportNotFound(ITypeSymbol type, string name, string segment, Annotation? annotation, Problems problems)
    {
        string? nearest = NearestName.Find(name, Members(type));
        ImmutableDictionary<string, string?> properties = nearest is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add("segment", segment).Add("nearest", nearest);
        problems.Add(
            DefinitionRules.PathNotFound,
            annotation?.PathLocation,
            properties,
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            segment,
            nearest is null ? "" : $"; did you mean '{nearest}'?");
    }

    private static IEnumerable<string> Members(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> types = type.AllInterfaces;
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            types = types.Append(current);
        return types
            .SelectMany(candidate => candidate.GetMembers())
            .Where(member => member is { IsStatic: false, IsImplicitlyDeclared: false, CanBeReferencedByName: true } and (IPropertySymbol or IFieldSymbol))
            .Select(member => member.Name);
    }
}
