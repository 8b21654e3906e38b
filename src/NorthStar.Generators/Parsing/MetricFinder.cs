using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the metric that a type carries the annotation of.</summary>
internal static class MetricFinder
{
    /// <summary>The only declaration that generates types named after the type: its own, or that of the assembly for it.</summary>
    public static Declaration? Find(INamedTypeSymbol type, Compilation compilation)
    {
        // What is wrong is reported where it is declared.
        var ignored = new Problems(Location.None);
        if (IsOf(type, compilation) && DeclarationFinder.OnType(type, ignored) is { } declaration)
            return declaration;
        return OnAssembly(type, compilation) is { } attribute ? DeclarationFinder.OnAssembly(attribute, compilation.Assembly, ignored) : null;
    }

    /// <summary>Whether the type tries to declare a metric, whatever is wrong with the attempt.</summary>
    public static bool IsAttempted(INamedTypeSymbol type, Compilation compilation) =>
        (IsOf(type, compilation) && type.GetAttributes().Any(DeclarationFinder.IsMetric)) || OnAssembly(type, compilation) is not null;

    private static bool IsOf(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private static AttributeData? OnAssembly(INamedTypeSymbol type, Compilation compilation) => compilation.Assembly.GetAttributes()
        .FirstOrDefault(attribute =>
            DeclarationFinder.IsMetric(attribute) &&
            SymbolEqualityComparer.Default.Equals(attribute.Named<INamedTypeSymbol>("Event"), type));
}
