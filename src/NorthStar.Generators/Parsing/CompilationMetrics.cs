using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>A declaration with what was found wrong with it; without a model where it cannot work.</summary>
internal sealed record ParsedMetric(Declaration Declaration, MetricModel? Model, Problems Problems);

/// <summary>What a type declares about the metric of another, with what was found wrong; without a relation where no metric is named.</summary>
internal sealed record ParsedRelation(RelationDeclaration Declaration, MetricRelation? Relation, Problems Problems);

/// <summary>The metrics and relations of one compilation, each parsed once for all analyzers. Thread-safe.</summary>
internal sealed class CompilationMetrics
{
    private static readonly ConditionalWeakTable<CSharpCompilation, CompilationMetrics> s_all = new();

    private readonly CSharpCompilation _compilation;
    private readonly ConcurrentDictionary<AttributeData, ParsedMetric> _metrics = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ParsedRelation>> _relations = new(SymbolEqualityComparer.Default);

    private CompilationMetrics(CSharpCompilation compilation) => _compilation = compilation;

    public static CompilationMetrics Of(CSharpCompilation compilation) => s_all.GetValue(compilation, static key => new CompilationMetrics(key));

    public ParsedMetric Parse(Declaration declaration, CancellationToken cancellation)
    {
        if (_metrics.TryGetValue(declaration.Attribute, out ParsedMetric? known))
            return known;
        var problems = new Problems(declaration.Attribute.Location() ?? Location.None, _compilation);
        return _metrics.GetOrAdd(
            declaration.Attribute,
            new ParsedMetric(declaration, MetricParser.Parse(declaration, _compilation, problems, cancellation), problems));
    }

    /// <summary>What a type declares about the metrics of others.</summary>
    public ImmutableArray<ParsedRelation> RelationsOn(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!type.GetAttributes().Any(static attribute => NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute))))
            return ImmutableArray<ParsedRelation>.Empty;
        if (_relations.TryGetValue(type, out ImmutableArray<ParsedRelation> known))
            return known;
        ImmutableArray<ParsedRelation> parsed = RelationDeclaration.On(type).Select(relation => Parse(relation, cancellation)).ToImmutableArray();
        return _relations.GetOrAdd(type, parsed);
    }

    private ParsedRelation Parse(RelationDeclaration declaration, CancellationToken cancellation)
    {
        var problems = new Problems(declaration.Attributes[0].Location() ?? Location.None, _compilation);
        MetricRelation? relation = RelatedEventParser.Parse(
            declaration, _compilation, problems, metric => Parse(metric, cancellation).Model);
        return new ParsedRelation(declaration, relation, problems);
    }
}
