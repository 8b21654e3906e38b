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

        if (!declaration.IsExternal && declaration.Event.TypeKind is TypeKind.Enum or TypeKind.Delegate)
        {
            // The compiler has refused the attribute already.
            problems.AddSilentError();
            return false;
        }

        if (FindReason(declaration.Event, compilation) is { } reason)
        {
            problems.Add(
                DefinitionRules.EventType,
                declaration.IsExternal ? declaration.Attribute.LocationOf("Event") : declaration.Location,
                declaration.Event.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
                reason);
            return false;
        }

        if (declaration.Target is { IsGenericType: true })
        {
            problems.Add(DefinitionRules.EventType, declaration.Location, declaration.DisplayName, "is generic; use a class without type parameters");
            return false;
        }

        problems.AddName(declaration.Event);
        return true;
    }

    public static EventModel ToModel(INamedTypeSymbol type) =>
        type.PlainFullName() is { } name
            ? new("global::" + name, name, type.IsReferenceType)
            : new(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), type.ToDisplayString(), type.IsReferenceType);

    /// <summary>Why an aggregator cannot take the type beside its own event; null where it can.</summary>
    public static string? FindReasonOfRelated(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsStatic)
            return "is static and has no instances";
        if (type.IsRefLikeType)
            return "is a ref struct; make it a readonly struct";
        if (AnyPart(type, Obsoletion.IsError))
            return "is obsolete and its use an error; make it a warning, or remove the relation";
        return AnyPart(type, static part => part is ITypeParameterSymbol)
            ? "is generic; relate a type without type parameters, such as one derived from it"
            : FindReason(type, compilation);
    }

    /// <summary>Whether generated code can write the name of the type.</summary>
    public static bool CanBeNamed(ITypeSymbol type, Compilation compilation) =>
        Visibility.IsVisible(type, compilation) &&
        !AnyPart(type, static part => part is INamedTypeSymbol { IsFileLocal: true } || Obsoletion.IsError(part));

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
    public static bool IsUnknown(ITypeSymbol type) => AnyPart(type, static part => part.TypeKind == TypeKind.Error);

    public static bool IsPublic(ITypeSymbol type) =>
        !AnyPart(type, static part => part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable));

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
        if (AnyPart(type, static part => part is ITypeParameterSymbol or INamedTypeSymbol { IsUnboundGenericType: true }))
            return "is generic; declare the metric for a closed type from outside, with Event = typeof(X<Y>)";
        if (FirstPart(type, static part => part is INamedTypeSymbol { IsFileLocal: true }) is { } local)
            return SymbolEqualityComparer.Default.Equals(local, type) ? "is local to its file; remove 'file'" : $"names '{local.Name}', which is local to its file; remove 'file'";
        if (AnyPart(type, Obsoletion.IsError))
            return "is obsolete and its use an error; make it a warning, or remove the metric";
        return Visibility.IsVisible(type, compilation)
            ? null
            : "is not visible outside of its containing type; make it internal or public";
    }

    private static bool AnyPart(ITypeSymbol type, Func<ITypeSymbol, bool> matches) => FirstPart(type, matches) is not null;

    /// <summary>Looks through the type and the types that its name is made of: its containers, its arguments and theirs.</summary>
    public static ITypeSymbol? FirstPart(ITypeSymbol type, Func<ITypeSymbol, bool> matches)
    {
        if (matches(type))
            return type;
        switch (type)
        {
            case IArrayTypeSymbol array:
                return FirstPart(array.ElementType, matches);
            case IPointerTypeSymbol pointer:
                return FirstPart(pointer.PointedAtType, matches);
            case INamedTypeSymbol named:
                if (!named.IsUnboundGenericType)
                {
                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        if (FirstPart(argument, matches) is { } part)
                            return part;
                    }
                }

                return named.ContainingType is { } container ? FirstPart(container, matches) : null;
            default:
                return null;
        }
    }
}
