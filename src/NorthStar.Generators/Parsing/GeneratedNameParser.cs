using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Names what is generated for a declaration, and finds who has the name already.</summary>
internal static class GeneratedNameParser
{
    private const string Figures = "Figures";
    private static readonly string[] Suffixes = ["Aggregator", "Period", Figures];

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
        string name = @namespace.IsGlobalNamespace ? "" : @namespace.PlainFullName() ?? @namespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new GeneratedNames(name, declaration.GeneratedStem(), isPublic);
    }

    /// <summary>Reports a generated name that something else has, unless that is another part of the same class.</summary>
    public static void Check(Declaration declaration, bool hasDimensions, bool isPublic, Compilation compilation, Problems problems)
    {
        // With the types of all assemblies; the namespace of a symbol has those of its own assembly only.
        if (compilation.GetCompilationNamespace(declaration.NamingType.ContainingNamespace) is not { } @namespace)
            return;
        string stem = declaration.GeneratedStem();
        foreach (string suffix in Suffixes)
        {
            if (suffix == Figures && !hasDimensions)
                continue;
            string name = stem + suffix;
            if (FindObstacle(@namespace, name, isPublic, isSealed: suffix != Figures, compilation) is { } obstacle)
            {
                problems.Add(
                    DefinitionRules.NameTaken,
                    declaration.Location,
                    ImmutableDictionary<string, string?>.Empty.Add("taken", name),
                    $"The metric of '{declaration.DisplayName}'",
                    name,
                    obstacle);
            }
        }
    }

    /// <summary>Why the catalogue cannot be generated, and the type that is in its way.</summary>
    public static (INamedTypeSymbol Type, string Obstacle)? FindObstacleOfCatalog(string rootNamespace, string name, Compilation compilation)
    {
        INamespaceSymbol? @namespace = compilation.Assembly.GlobalNamespace;
        foreach (string part in rootNamespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = part.TrimStart('@');
            if (@namespace?.GetTypeMembers(plain, 0).FirstOrDefault() is { } type)
                return (type, $"the root namespace '{rootNamespace}' is the name of a type of yours; rename the type or set RootNamespace");
            @namespace = @namespace?.GetNamespaceMembers().FirstOrDefault(candidate => candidate.Name == plain);
        }

        INamedTypeSymbol? taken = @namespace?.GetTypeMembers(name, 0).FirstOrDefault();
        return taken is not null && !HasGeneratedPart(taken) && Parts(taken) is null
            ? (taken, "that name is taken by a type of yours; rename it, or make it a partial class")
            : null;
    }

    /// <summary><c>Inserted&lt;Order[]&gt;</c> becomes <c>InsertedOrderArray</c>.</summary>
    private static string WithArguments(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => WithArguments(array.ElementType) + "Array",
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => type.Name + string.Concat(arguments.Select(WithArguments)),
        _ => type.Name,
    };

    private static string? FindObstacle(INamespaceSymbol @namespace, string name, bool isPublic, bool isSealed, Compilation compilation)
    {
        ImmutableArray<ISymbol> candidates = ((INamespaceOrTypeSymbol)@namespace).GetMembers(name);
        foreach (ISymbol candidate in candidates)
        {
            if (candidate is INamespaceSymbol)
                return "that is the name of a namespace; rename one of the two";
        }

        return PartByHand(candidates, compilation) is { } taken ? FindObstacle(taken, isPublic, isSealed) : null;
    }

    /// <summary>The type of that name as far as the user has written it.</summary>
    public static INamedTypeSymbol? PartByHand(INamespaceSymbol @namespace, string name, Compilation compilation) =>
        PartByHand(((INamespaceOrTypeSymbol)@namespace).GetMembers(name), compilation);

    private static INamedTypeSymbol? PartByHand(ImmutableArray<ISymbol> candidates, Compilation compilation)
    {
        // A type of another assembly yields to the generated one, and the compiler says so where the name is used.
        foreach (ISymbol candidate in candidates)
        {
            if (candidate is INamedTypeSymbol { Arity: 0 } type && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                return HasGeneratedPart(type) ? null : type;
        }

        return null;
    }

    private static string? FindObstacle(INamedTypeSymbol taken, bool isPublic, bool isSealed)
    {
        if (Parts(taken) is not { } parts)
            return "that name is taken by a type of yours; rename one of the two, or make yours a partial class to add members to the generated one";
        var modifiers = new HashSet<string>(parts.SelectMany(part => part.Modifiers).Select(modifier => modifier.ValueText), StringComparer.Ordinal);
        string? conflict =
            modifiers.Contains("static") ? "static"
            : modifiers.Contains("abstract") ? "abstract"
            : modifiers.Contains("file") ? "local to its file"
            : modifiers.Contains("sealed") && !isSealed ? "sealed"
            : modifiers.Contains("public") && !isPublic ? "public while the event or a part of it is not"
            : modifiers.Contains("internal") && isPublic ? "internal while the generated one is public"
            : taken.BaseType is { SpecialType: not SpecialType.System_Object } ? "derived from a class"
            : null;
        return conflict is null ? null : $"your part of it is {conflict}; declare no more than 'partial class {taken.Name}'";
    }

    /// <summary>The declarations of a partial class; null where the type is anything else.</summary>
    private static List<ClassDeclarationSyntax>? Parts(INamedTypeSymbol type)
    {
        var all = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).ToList();
        var partial = all.OfType<ClassDeclarationSyntax>().Where(part => part.Modifiers.Any(modifier => modifier.ValueText == "partial")).ToList();
        return partial.Count == all.Count ? partial : null;
    }

    /// <summary>Whether the generator has emitted a part, so that it found no obstacle. The analyzer sees that part, the generator does not.</summary>
    private static bool HasGeneratedPart(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(part => OwnOutput.Contains(part.SyntaxTree));
}
