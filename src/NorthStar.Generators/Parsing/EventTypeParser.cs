using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Judges the event type.</summary>
internal static class EventTypeParser
{
    public static bool IsUsable(Declaration declaration, Compilation compilation, Problems problems)
    {
        if (IsUnknown(declaration.Event))
        {
            // The compiler has reported the type already.
            problems.AddSilentError();
            return false;
        }

        string name = declaration.Event.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        Location? location = declaration.IsExternal ? declaration.Attribute.LocationOf("Event") : declaration.Location;
        if (!declaration.IsExternal && declaration.Event.TypeKind is TypeKind.Enum or TypeKind.Delegate)
        {
            // The compiler has refused the attribute already.
            problems.AddSilentError();
            return false;
        }

        string? reason = FindReason(declaration.Event, compilation);
        if (reason is null && declaration.Target is { IsGenericType: true })
            (name, location, reason) = (declaration.DisplayName, declaration.Location, "is generic; use a class without type parameters");
        if (reason is null)
        {
            problems.AddName(declaration.Event);
            return true;
        }

        problems.Add(DefinitionRules.EventType, location, name, reason);
        return false;
    }

    public static EventModel ToModel(INamedTypeSymbol type) =>
        new(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), type.ToDisplayString(), type.IsReferenceType);

    /// <summary>Why an aggregator cannot take the type beside its own event; null where it can.</summary>
    public static string? FindReasonOfRelated(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsStatic)
            return "is static and has no instances";
        if (type.IsRefLikeType)
            return "is a ref struct; make it a readonly struct";
        if (Parts(type).Any(Obsoletion.IsError))
            return "is obsolete and its use an error; make it a warning, or remove the relation";
        return Parts(type).Any(part => part is ITypeParameterSymbol)
            ? "is generic; relate a type without type parameters, such as one derived from it"
            : FindReason(type, compilation);
    }

    /// <summary>Whether generated code can write the name of the type.</summary>
    public static bool CanBeNamed(ITypeSymbol type, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) &&
        !Parts(type).Any(part => part is INamedTypeSymbol { IsFileLocal: true } || Obsoletion.IsError(part));

    /// <summary>Whether the type may inherit annotations that cannot be seen.</summary>
    public static bool HasUnknownBase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error)
                return true;
        }

        return type.AllInterfaces.Any(candidate => candidate.TypeKind == TypeKind.Error);
    }

    /// <summary>Whether a part of the type's name is unknown, which the compiler has reported.</summary>
    public static bool IsUnknown(ITypeSymbol type) => Parts(type).Any(part => part.TypeKind == TypeKind.Error);

    public static bool IsPublic(ITypeSymbol type) =>
        Parts(type).All(part => part.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable);

    private static string? FindReason(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.SpecialType == SpecialType.System_Void)
            return "is no class, struct, record or interface";
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return "is a nullable value; name the struct itself";
        if (type.IsStatic)
            return "is static and has no instances; with Event = typeof(X) it declares a metric for another type";
        if (type.IsRefLikeType)
            return "is a ref struct, which generated code cannot keep in a span of events; make it a readonly struct";
        if (Parts(type).Any(part => part is ITypeParameterSymbol or INamedTypeSymbol { IsUnboundGenericType: true }))
            return "is generic; declare the metric for a closed type from outside, with Event = typeof(X<Y>)";
        if (Parts(type).OfType<INamedTypeSymbol>().FirstOrDefault(part => part.IsFileLocal) is { } local)
            return SymbolEqualityComparer.Default.Equals(local, type) ? "is local to its file; remove 'file'" : $"names '{local.Name}', which is local to its file; remove 'file'";
        if (Parts(type).Any(Obsoletion.IsError))
            return "is obsolete and its use an error; make it a warning, or remove the metric";
        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            ? null
            : "is not visible outside of its containing type; make it internal or public";
    }

    /// <summary>The type with the types that its name is made of: its containers, its arguments and theirs.</summary>
    public static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> inner = type switch
        {
            IArrayTypeSymbol array => new[] { array.ElementType },
            IPointerTypeSymbol pointer => new[] { pointer.PointedAtType },
            INamedTypeSymbol { IsUnboundGenericType: false } named => named.TypeArguments,
            _ => Array.Empty<ITypeSymbol>(),
        };
        if (type.ContainingType is { } container && type is INamedTypeSymbol)
            inner = inner.Append(container);
        return inner.SelectMany(Parts).Prepend(type);
    }
}
