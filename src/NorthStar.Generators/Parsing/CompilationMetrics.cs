using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>A declaration with its annotations and what was found wrong with it; without a model where it cannot work.</summary>
internal sealed record ParsedMetric(
    Declaration Declaration, AnnotationCollector Annotations, MetricModel? Model, IReadOnlyList<QualityCondition> Conditions, Problems Problems);

/// <summary>What a type declares about the metric of another, with what was found wrong; without a relation where no metric is named.</summary>
internal sealed record ParsedRelation(RelationDeclaration Declaration, MetricRelation? Relation, Problems Problems);

/// <summary>The metrics and relations of one compilation, each parsed once for all analyzers. Thread-safe.</summary>
internal sealed class CompilationMetrics
{
    private static readonly ConditionalWeakTable<CSharpCompilation, CompilationMetrics> s_all = new();

    private readonly CSharpCompilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, AnnotatedFile> _files = new();
    private readonly ConcurrentDictionary<AttributeData, ParsedMetric> _metrics = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ParsedRelation>> _relations = new(SymbolEqualityComparer.Default);

    private readonly Lazy<ImmutableArray<AnnotatedFile>> _annotated;
    private readonly Lazy<ImmutableArray<ParsedRelation>> _allRelations;
    private readonly Lazy<HashSet<string>> _namesOfEvents;
    private int _read;
    private int _parsed;

    private CompilationMetrics(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _annotated = new(() => compilation.SyntaxTrees
            .Select(tree => In(tree, CancellationToken.None))
            .Where(file => file.HasMetrics || !file.Related.IsEmpty)
            .ToImmutableArray());
        _allRelations = new(() => Annotated
            .SelectMany(file => file.Related)
            .SelectMany(type => RelationsOn(type, CancellationToken.None))
            .ToImmutableArray());
        _namesOfEvents = new(() => new HashSet<string>(
            Annotated.SelectMany(file => file.Metrics.Select(metric => metric.Type).Concat(file.Related)).Select(type => type.Name),
            StringComparer.Ordinal));
    }

    /// <summary>The files that declare something.</summary>
    private ImmutableArray<AnnotatedFile> Annotated
    {
        get
        {
            EnsureRead();
            return _annotated.Value;
        }
    }

    public static CompilationMetrics Of(CSharpCompilation compilation) => s_all.GetValue(compilation, static key => new CompilationMetrics(key));

    public AnnotatedFile In(SyntaxTree file, CancellationToken cancellation) =>
        _files.TryGetValue(file, out AnnotatedFile? known) ? known : _files.GetOrAdd(file, AnnotatedFile.Read(file, _compilation, cancellation));

    public ParsedMetric Parse(Declaration declaration, CancellationToken cancellation)
    {
        if (_metrics.TryGetValue(declaration.Attribute, out ParsedMetric? known))
            return known;
        var problems = new Problems(declaration.Attribute, _compilation);
        var annotations = new AnnotationCollector(declaration, _compilation.Assembly);
        MetricModel? model = MetricParser.Parse(declaration, annotations, _compilation, problems, cancellation, out IReadOnlyList<QualityCondition> conditions);
        return _metrics.GetOrAdd(declaration.Attribute, new ParsedMetric(declaration, annotations, model, conditions, problems));
    }

    /// <summary>The metric of a type; null where its attributes declare none.</summary>
    public ParsedMetric? Parse(AnnotatedType type, CancellationToken cancellation) =>
        type.Declaration is { } declaration ? type.Parsed ??= Parse(declaration, cancellation) : null;

    /// <summary>Parses all declarations of the assembly. Threads that ask at the same time share the work, and none waits for another.</summary>
    public void ParseAll()
    {
        ImmutableArray<AnnotatedFile> files = Annotated;
        for (int next = Interlocked.Increment(ref _parsed) - 1; next < files.Length; next = Interlocked.Increment(ref _parsed) - 1)
        {
            foreach (AnnotatedType type in files[next].Metrics)
                Parse(type, CancellationToken.None);
        }
    }

    /// <summary>All declarations of the assembly.</summary>
    public IEnumerable<ParsedMetric> All()
    {
        ParseAll();
        foreach (AnnotatedFile file in Annotated)
        {
            foreach (AnnotatedType type in file.Metrics)
            {
                if (Parse(type, CancellationToken.None) is { } metric)
                    yield return metric;
            }

            foreach (Declaration declaration in file.DeclarationsOfAssembly(_compilation.Assembly))
                yield return Parse(declaration, CancellationToken.None);
        }
    }

    /// <summary>What the types of the assembly declare about the metrics of others.</summary>
    public ImmutableArray<ParsedRelation> AllRelations()
    {
        EnsureRead();
        return _allRelations.Value;
    }

    /// <summary>The names of the types of the assembly that declare a metric or relate to one.</summary>
    public HashSet<string> NamesOfEvents()
    {
        EnsureRead();
        return _namesOfEvents.Value;
    }

    /// <summary>The only other type that declares a metric of these events with <c>Event = typeof(…)</c>; null where there is none, or several.</summary>
    public INamedTypeSymbol? FindMeasuring(ITypeSymbol eventType)
    {
        List<INamedTypeSymbol> measuring =
        [
            .. Annotated
                .SelectMany(file => file.Metrics)
                .Where(type => type.Declaration is { IsExternal: true } declaration && SymbolEqualityComparer.Default.Equals(declaration.Event, eventType))
                .Select(type => type.Type)
                .Take(2),
        ];
        return measuring is [var only] ? only : null;
    }

    /// <summary>The annotations of a declaration that may work or not.</summary>
    public AnnotationCollector AnnotationsOf(Declaration declaration) =>
        _metrics.TryGetValue(declaration.Attribute, out ParsedMetric? known) ? known.Annotations : new AnnotationCollector(declaration, _compilation.Assembly);

    /// <summary>What a type declares about the metrics of others.</summary>
    public ImmutableArray<ParsedRelation> RelationsOn(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (_relations.TryGetValue(type, out ImmutableArray<ParsedRelation> known))
            return known;
        ImmutableArray<ParsedRelation> parsed = RelationDeclaration.On(type).Select(relation => Parse(relation, cancellation)).ToImmutableArray();
        return _relations.GetOrAdd(type, parsed);
    }

    /// <summary>Reads the files that no thread has begun to read, before a lock in which one thread would read all and the others wait.</summary>
    private void EnsureRead()
    {
        if (_annotated.IsValueCreated)
            return;
        ImmutableArray<SyntaxTree> files = _compilation.SyntaxTrees;
        for (int next = Interlocked.Increment(ref _read) - 1; next < files.Length; next = Interlocked.Increment(ref _read) - 1)
            In(files[next], CancellationToken.None);
    }

    private ParsedRelation Parse(RelationDeclaration declaration, CancellationToken cancellation)
    {
        var problems = new Problems(declaration.Attributes[0], _compilation);
        MetricRelation? relation = RelatedEventParser.Parse(
            declaration, _compilation, problems, metric => Parse(metric, cancellation).Model);
        return new ParsedRelation(declaration, relation, problems);
    }
}
