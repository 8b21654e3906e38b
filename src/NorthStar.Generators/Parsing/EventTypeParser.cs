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
        string stem = declaration.NamingType.Name;
        for (INamedTypeSymbol? container = declaration.NamingType.ContainingType; container is not null; container = container.ContainingType)
            stem = container.Name + stem;
        foreach (ITypeSymbol argument in declaration.NamingType.TypeArguments)
            stem += argument.Name;
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
            foreach (string part in @namespace.ToDisplayString().Split('.'))
                own = own?.GetNamespaceMembers().FirstOrDefault(candidate => candidate.Name == part);
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
                    ImmutableDictionary<string, string?>.Empty.Add("taken", stem + suffix),
                    declaration.DisplayName,
                    stem + suffix,
                    "that name is taken by a type of yours; rename one of the two, or make yours a partial class to add members to the generated one");
            }
        }
    }

    public static bool IsPublic(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
                return false;
        }

        return type is not INamedTypeSymbol named || named.TypeArguments.All(IsPublic);
    }

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
