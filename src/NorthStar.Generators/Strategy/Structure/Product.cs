using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>All metrics that an assembly declares and that work, each with the events that are related to it.</summary>
internal sealed class Product
{
    private const string AnyMetric = "";

    private readonly ILookup<string, JudgedMetric> _inputsOfTarget;
    private readonly Dictionary<(SyntaxTree, TextSpan), JudgedMetric> _byPlace = [];
    private readonly Lazy<Completions> _completions;
    private readonly Lazy<Inputs> _inputsOfAny;

    private Product(ImmutableArray<JudgedMetric> metrics, CSharpCompilation compilation)
    {
        _inputsOfTarget = metrics.Where(metric => metric.IsInput).ToLookup(metric => metric.Model.Options.Target ?? AnyMetric, StringComparer.Ordinal);
        foreach (JudgedMetric metric in metrics)
        {
            if (metric.Attribute.ApplicationSyntaxReference is { } reference)
                _byPlace[PlaceOf(reference)] = metric;
        }

        _inputsOfAny = new Lazy<Inputs>(() => FindInputs([AnyMetric]));
        _completions = new Lazy<Completions>(() => new Completions(compilation));
        CoreActions = metrics.Where(metric => metric.IsCoreAction).ToImmutableArray();
        HasGuardrail = metrics.Any(metric => metric.Model.Options.Role == "Guardrail");
    }

    public ImmutableArray<JudgedMetric> CoreActions { get; }

    public bool HasGuardrail { get; }

    /// <summary>Computed for the first core action that is a beginning.</summary>
    public Completions Completions => _completions.Value;

    public static Product Of(CSharpCompilation compilation)
    {
        CompilationMetrics parsed = CompilationMetrics.Of(compilation);
        var declarations = new List<(Declaration Declaration, MetricModel Model)>();
        var relations = new List<MetricRelation>();
        foreach (INamedTypeSymbol type in TypesWithAttributes(compilation.Assembly.GlobalNamespace))
        {
            ImmutableArray<AttributeData> attributes = type.GetAttributes();
            if (attributes.Any(DeclarationFinder.IsMetric) && DeclarationFinder.OnType(type, new Problems(Location.None)) is { } declaration)
                Parse(declaration);
            relations.AddRange(parsed.RelationsOn(type, CancellationToken.None).Select(relation => relation.Relation).OfType<MetricRelation>());
        }

        foreach (AttributeData attribute in compilation.Assembly.GetAttributes().Where(DeclarationFinder.IsMetric))
        {
            if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, new Problems(Location.None)) is { } declaration)
                Parse(declaration);
        }

        ILookup<string, MetricRelation> relationsOfMetric = relations.ToLookup(relation => relation.Metric, StringComparer.Ordinal);
        IEnumerable<JudgedMetric> metrics =
            from entry in declarations
            let model = RelationJoin.Join(entry.Model, relationsOfMetric[entry.Model.Names.FullAggregator])
            where model is not null
            select new JudgedMetric(entry.Declaration, model, compilation);
        return new Product(metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal).ToImmutableArray(), compilation);

        void Parse(Declaration declaration)
        {
            if (parsed.Parse(declaration, CancellationToken.None).Model is { } model)
                declarations.Add((declaration, model));
        }
    }

    public JudgedMetric? Find(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference && _byPlace.TryGetValue(PlaceOf(reference), out JudgedMetric? metric) ? metric : null;

    /// <summary>The input metrics that drive a core action, also by way of each other. One that names no metric drives any.</summary>
    public Inputs InputsOf(JudgedMetric coreAction) => _inputsOfTarget.Contains(coreAction.TargetName)
        ? FindInputs([AnyMetric, coreAction.TargetName])
        : _inputsOfAny.Value;

    private Inputs FindInputs(IEnumerable<string> driven)
    {
        var inputs = new HashSet<JudgedMetric>();
        var targets = new Queue<string>(driven);
        while (targets.Count > 0)
        {
            foreach (JudgedMetric input in _inputsOfTarget[targets.Dequeue()])
            {
                if (inputs.Add(input))
                    targets.Enqueue(input.TargetName);
            }
        }

        return new Inputs(inputs);
    }

    /// <summary>The types that can be a metric or related to one; the attributes of the others are not bound.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesWithAttributes(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container is INamespaceSymbol @namespace ? @namespace.GetMembers() : container.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type && type.DeclaringSyntaxReferences.Any(HasAttributes))
                yield return type;
            foreach (INamedTypeSymbol inner in TypesWithAttributes((INamespaceOrTypeSymbol)member))
                yield return inner;
        }
    }

    private static (SyntaxTree, TextSpan) PlaceOf(SyntaxReference reference) => (reference.SyntaxTree, reference.Span);

    private static bool HasAttributes(SyntaxReference reference) =>
        reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 };
}
