using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Collects the strategy rules that an attribute suppresses for a metric, with what was written about it.</summary>
internal static class SuppressionParser
{
    private const string Pending = "<Pending>";

    private const string StrategyRule = "NSM1";
    private const int LengthOfId = 7;

    /// <summary>Each rule once, ordered by its id: from the annotated type, its members, the types around it, and the assembly.</summary>
    public static EquatableArray<SuppressionModel> Parse(Declaration declaration, IAssemblySymbol assembly)
    {
        List<SuppressionModel>? found = null;
        for (INamedTypeSymbol? type = declaration.Target; type is not null; type = type.ContainingType)
        {
            foreach (AttributeData attribute in type.GetAttributes())
                Add(ref found, attribute);
        }

        foreach (AttributeData attribute in OfMembers(declaration.Target))
            Add(ref found, attribute);
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (IsSuppression(attribute) && Concerns(attribute, declaration.Target))
                Add(ref found, attribute);
        }

        return found is null
            ? default
            : found.GroupBy(suppression => suppression.Id, StringComparer.Ordinal)
                .Select(ofRule => ofRule.FirstOrDefault(suppression => suppression.Justification is not null) ?? ofRule.First())
                .OrderBy(suppression => suppression.Id, StringComparer.Ordinal)
                .ToEquatableArray();
    }

    private static IEnumerable<AttributeData> OfMembers(INamedTypeSymbol? type) => (type?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
        .SelectMany(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? constructor.Parameters.SelectMany(parameter => parameter.GetAttributes())
            : member.GetAttributes());

    private static bool IsSuppression(AttributeData attribute) =>
        attribute.AttributeClass?.Is("System.Diagnostics.CodeAnalysis", "SuppressMessageAttribute") == true;

    private static void Add(ref List<SuppressionModel>? found, AttributeData attribute)
    {
        if (!IsSuppression(attribute) || attribute.Positional(1) is not string check || !check.StartsWith(StrategyRule, StringComparison.Ordinal))
            return;

        // The title may follow the id: NSM1001:The North Star counts acquisition.
        string id = check.Split(':')[0].Trim();
        if (id.Length == LengthOfId)
            (found ??= []).Add(new SuppressionModel(id, Written(attribute.Named<string>("Justification"))));
    }

    private static string? Written(string? justification) =>
        string.IsNullOrWhiteSpace(justification) || justification == Pending ? null : justification;

    /// <summary>Whether a suppression of the assembly reaches the type: as the compiler sees it.</summary>
    private static bool Concerns(AttributeData attribute, INamedTypeSymbol? type)
    {
        string? target = attribute.Named<string>("Target")?.TrimStart('~');
        return attribute.Named<string>("Scope")?.ToUpperInvariant() switch
        {
            null or "" or "MODULE" => target is null,
            "TYPE" => Containers(type, symbol => symbol.ContainingType).Any(symbol => IsNamed(symbol, target)),
            "NAMESPACEANDDESCENDANTS" => Containers(type?.ContainingNamespace, symbol => symbol.ContainingNamespace).Any(symbol => IsNamed(symbol, target)),
            _ => false,
        };
    }

    private static IEnumerable<ISymbol> Containers(ISymbol? symbol, Func<ISymbol, ISymbol?> outer)
    {
        for (; symbol is not null; symbol = outer(symbol))
            yield return symbol;
    }

    /// <summary>Whether the text is the symbol's documentation id, with or without its kind.</summary>
    private static bool IsNamed(ISymbol symbol, string? target) =>
        DocumentationCommentId.CreateDeclarationId(symbol) is { } id && (id == target || id.Substring(2) == target);
}
