using Microsoft.CodeAnalysis;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Usage;

/// <summary>The types of the runtime that calls are recognised by.</summary>
internal sealed class UsageTypes
{
    private readonly INamedTypeSymbol _aggregator;
    private readonly INamedTypeSymbol? _distinctCount;
    private readonly INamedTypeSymbol? _distinctEstimate;
    private readonly INamedTypeSymbol? _snapshotException;

    private UsageTypes(INamedTypeSymbol aggregator, Compilation compilation)
    {
        _aggregator = aggregator;
        _distinctCount = Find("DistinctCount", compilation);
        _distinctEstimate = Find("DistinctEstimate", compilation);
        _snapshotException = Find("SnapshotException", compilation);
    }

    /// <summary>Null where the compilation does not know NorthStar.</summary>
    public static UsageTypes? Of(Compilation compilation) =>
        Find("MetricAggregator`2", compilation) is { } aggregator ? new UsageTypes(aggregator, compilation) : null;

    /// <summary>Whether metrics were generated here, or may have been in an assembly that is referenced. Looks at names only, and binds nothing.</summary>
    public bool HasMetrics(Compilation compilation) =>
        compilation.ContainsSymbolsWithName(CatalogEmitter.ClassName, SymbolFilter.Type) || AssembliesWithMetrics(compilation).Any();

    /// <summary>The referenced assemblies that may have metrics: those that know NorthStar.</summary>
    public IEnumerable<IAssemblySymbol> AssembliesWithMetrics(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(reference => reference.Modules.Any(module =>
            module.ReferencedAssemblies.Any(identity => identity.Name == _aggregator.ContainingAssembly.Name)));

    public bool IsAggregator(ITypeSymbol? type) => BaseAggregator(type) is not null;

    /// <summary>The type of the events that the aggregator's inherited <c>Record</c> takes; null where it is no aggregator.</summary>
    public ITypeSymbol? EventOf(ITypeSymbol? aggregator) => BaseAggregator(aggregator)?.TypeArguments[0] switch
    {
        // The event and what is passed beside it.
        INamedTypeSymbol { IsTupleType: true, TupleElements: [{ Name: "Event" } e, ..] } => e.Type,
        { } type => type,
        null => null,
    };

    /// <summary>Whether the member is declared by the aggregator's base type itself.</summary>
    public bool IsOfAggregator(ISymbol member) => AreSame(member.ContainingType, _aggregator);

    public bool IsDistinct(ITypeSymbol? type) => AreSame(type, _distinctCount) || AreSame(type, _distinctEstimate);

    public bool IsSnapshotException(ITypeSymbol? type) => AreSame(type, _snapshotException);

    private INamedTypeSymbol? BaseAggregator(ITypeSymbol? type)
    {
        // By name first: it is asked of every type that is created.
        for (ITypeSymbol? current = type?.TypeKind == TypeKind.Class ? type : null; current is not null; current = current.BaseType)
        {
            if (current.Name == _aggregator.Name && AreSame(current, _aggregator))
                return (INamedTypeSymbol)current;
        }

        return null;
    }

    private static bool AreSame(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        type is not null && definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);

    private static INamedTypeSymbol? Find(string name, Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{NorthStarAttributes.Namespace}.{name}");
}
