using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Judges the event type and names what is generated for it.</summary>
internal static class EventTypeParser
{
    private static readonly string[] Suffixes = ["Aggregator", "Period", "Figures"];

    public static bool IsUsable(Declaration declaration, Compilation compilation, Problems problems)
    {
        INamedTypeSymbol type = declaration.Event;
        string? reason = FindReason(type, compilation) ?? (declaration.Target is { IsGenericType: true } ? "is declared on a generic type; use a class without type parameters" : null);
        if (reason is null)
            return true;
        Location? location = declaration.IsExternal ? declaration.Attribute.LocationOf("Event") : declaration.Location;
        problems.Add(DefinitionRules.EventType, location, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), reason);
        return false;
    }

    public static string GeneratedStem(this Declaration declaration)
    {
        INamedTypeSymbol type = declaration.NamingType;
        string stem = WithArguments(type);
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
            stem = WithArguments(container) + stem;
        return stem;
    }

    public static GeneratedNames Names(Declaration declaration, bool isPublic)
    {
        INamespaceSymbol @namespace = declaration.NamingType.ContainingNamespace;
        string name = @namespace.IsGlobalNamespace
            ? ""
            : @namespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new GeneratedNames(name, declaration.GeneratedStem(), isPublic);
    }

    /// <summary>Reports a generated name that a type written by hand has, unless that is another part of the same class.</summary>
    public static void CheckNames(Declaration declaration, bool hasDimensions, Compilation compilation, Problems problems)
    {
        string stem = declaration.GeneratedStem();
        INamespaceSymbol @namespace = declaration.NamingType.ContainingNamespace;
        INamespaceSymbol? own = compilation.Assembly.GlobalNamespace;
        if (!@namespace.IsGlobalNamespace)
        {
            foreach (SymbolDisplayPart part in @namespace.ToDisplayParts().Where(part => part.Symbol is INamespaceSymbol))
                own = own?.GetNamespaceMembers().FirstOrDefault(candidate => candidate.Name == part.Symbol!.Name);
        }

        foreach (string suffix in Suffixes)
        {
            if (suffix == "Figures" && !hasDimensions)
                continue;
            INamedTypeSymbol? taken = own?.GetTypeMembers(stem + suffix, 0).FirstOrDefault();
            if (taken is not null && !IsExtensible(taken))
            {
                problems.Add(
                    DefinitionRules.NameTaken,
                    declaration.Location,
                    declaration.DisplayName,
                    stem + suffix,
                    "that name is taken by a type of yours; rename one of the two, or make yours a partial class to add members to the generated one");
            }
        }
    }

    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol { DeclaredAccessibility: not (Accessibility.Public or Accessibility.NotApplicable) } => false,
        INamedTypeSymbol named => named.TypeArguments.All(IsPublic) && (named.ContainingType is null || IsPublic(named.ContainingType)),
        _ => true,
    };

    private static string? FindReason(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return $"is no class, struct, record or interface";
        if (type.IsStatic)
            return "is static and has no instances; with Event = typeof(X) it declares a metric for another type";
        if (type.IsRefLikeType)
            return "is a ref struct, which generated code cannot keep in a span of events; make it a readonly struct";
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return "is local to its file; remove 'file'";
            if (current.IsUnboundGenericType || current.TypeArguments.Any(argument => argument.TypeKind is TypeKind.TypeParameter or TypeKind.Error))
                return "is generic; declare the metric for a closed type from outside, with Event = typeof(X<Y>)";
        }

        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            ? null
            : "is not visible outside of its containing type; make it internal or public";
    }

    /// <summary><c>Inserted&lt;Order[]&gt;</c> becomes <c>InsertedOrderArray</c>.</summary>
    private static string WithArguments(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => WithArguments(array.ElementType) + "Array",
        INamedTypeSymbol named => named.Name + string.Concat(named.TypeArguments.Select(WithArguments)),
        _ => type.Name,
    };

    private static bool IsExtensible(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return false;
        ImmutableArray<SyntaxReference> parts = type.DeclaringSyntaxReferences;
        return parts.All(part =>
            part.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax declaration &&
            declaration.Modifiers.Any(modifier => modifier.ValueText == "partial"));
    }
}
