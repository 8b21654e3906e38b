using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>A declaration with its annotations and what was found wrong with it; without a model where it cannot work.</summary>
internal sealed record ParsedMetric(Declaration Declaration, AnnotationCollector Annotations, MetricModel? Model, Problems Problems);

/// <summary>What a type declares about the metric of another, with what was found wrong; without a relation where no metric is named.</summary>
internal sealed record ParsedRelation(RelationDeclaration Declaration, MetricRelation? Relation, Problems Problems);

/// <summary>The metrics and relations of one compilation, each parsed once for all analyzers. Thread-safe.</summary>
internal sealed class CompilationMetrics
{
    private static readonly ConditionalWeakTable<CSharpCompilation, CompilationMetrics> s_all = new();

    private readonly CSharpCompilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, AnnotatedFile> _files = new();
    private readonly ConcurrentDictionary<AttributeData, ParsedMetric> _metrics = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<ParsedMetric>> _metricsOfFile = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ParsedRelation>> _relations = new(SymbolEqualityComparer.Default);

    private readonly Lazy<ImmutableArray<ParsedRelation>> _allRelations;
    private readonly Lazy<HashSet<string>> _namesOfEvents;
    private int _read;
    private int _parsed;

    private CompilationMetrics(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _allRelations = new(() => compilation.SyntaxTrees
            .SelectMany(tree => In(tree).Related)
            .SelectMany(type => RelationsOn(type, CancellationToken.None))
            .ToImmutableArray());
        _namesOfEvents = new(() => new HashSet<string>(
            compilation.SyntaxTrees.SelectMany(tree => In(tree).Metrics.Select(metric => metric.Type).Concat(In(tree).Related)).Select(type => type.Name),
            StringComparer.Ordinal));
    }

    public static CompilationMetrics Of(CSharpCompilation compilation) => s_all.GetValue(compilation, static key => new CompilationMetrics(key));

    public AnnotatedFile In(SemanticModel file, CancellationToken cancellation) =>
        _files.TryGetValue(file.SyntaxTree, out AnnotatedFile? known) ? known : _files.GetOrAdd(file.SyntaxTree, AnnotatedFile.Read(file, cancellation));

    public ParsedMetric Parse(Declaration declaration, CancellationToken cancellation)
    {
        if (_metrics.TryGetValue(declaration.Attribute, out ParsedMetric? known))
            return known;
        var problems = new Problems(declaration.Attribute.Location() ?? Location.None, _compilation);
        var annotations = new AnnotationCollector(declaration, _compilation.Assembly);
        return _metrics.GetOrAdd(
            declaration.Attribute,
            new ParsedMetric(declaration, annotations, MetricParser.Parse(declaration, annotations, _compilation, problems, cancellation), problems));
    }

    /// <summary>Parses all declarations of the assembly. Threads that ask at the same time share the work, and none waits for another.</summary>
    public void ParseAll()
    {
        ImmutableArray<SyntaxTree> files = _compilation.SyntaxTrees;
        for (int next = Interlocked.Increment(ref _parsed) - 1; next < files.Length; next = Interlocked.Increment(ref _parsed) - 1)
            ParseIn(files[next]);
    }

    /// <summary>All declarations of the assembly.</summary>
    public IEnumerable<ParsedMetric> All()
    {
        ParseAll();
        return _compilation.SyntaxTrees.SelectMany(tree => ParseIn(tree));
    }

    /// <summary>What the types of the assembly declare about the metrics of others. Threads that ask at the same time share the work.</summary>
    public ImmutableArray<ParsedRelation> AllRelations()
    {
        ReadAll();
        return _allRelations.Value;
    }

    /// <summary>The names of the types of the assembly that declare a metric or relate to one.</summary>
    public HashSet<string> NamesOfEvents()
    {
        ReadAll();
        return _namesOfEvents.Value;
    }

    /// <summary>The annotations of a declaration that may work or not.</summary>
    public AnnotationCollector AnnotationsOf(Declaration declaration) =>
        _metrics.TryGetValue(declaration.Attribute, out ParsedMetric? known) ? known.Annotations : new AnnotationCollector(declaration, _compilation.Assembly);

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

    /// <summary>Reads the files that no thread has begun to read.</summary>
    private void ReadAll()
    {
        ImmutableArray<SyntaxTree> files = _compilation.SyntaxTrees;
        if (_read >= files.Length)
            return;
        for (int next = Interlocked.Increment(ref _read) - 1; next < files.Length; next = Interlocked.Increment(ref _read) - 1)
            In(files[next]);
    }

    private AnnotatedFile In(SyntaxTree tree) =>
        _files.TryGetValue(tree, out AnnotatedFile? known) ? known : In(_compilation.GetSemanticModel(tree), CancellationToken.None);

    private ImmutableArray<ParsedMetric> ParseIn(SyntaxTree tree)
    {
        AnnotatedFile file = In(tree);
        if (file.Metrics.IsEmpty && file.OfAssembly.IsEmpty)
            return ImmutableArray<ParsedMetric>.Empty;
        return _metricsOfFile.TryGetValue(tree, out ImmutableArray<ParsedMetric> known)
            ? known
            : _metricsOfFile.GetOrAdd(tree, file.Declarations(_compilation.Assembly).Select(declaration => Parse(declaration, CancellationToken.None)).ToImmutableArray());
    }

    private ParsedRelation Parse(RelationDeclaration declaration, CancellationToken cancellation)
    {
        var problems = new Problems(declaration.Attributes[0].Location() ?? Location.None, _compilation);
        MetricRelation? relation = RelatedEventParser.Parse(
            declaration, _compilation, problems, metric => Parse(metric, cancellation).Model);
        return new ParsedRelation(declaration, relation, problems);
    }
}
