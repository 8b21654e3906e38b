using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>All metrics that an assembly declares and that work, each with the events that are related to it.</summary>
internal sealed class Product
{
    private const string AnyMetric = "";
    private const int MostNamed = 5;

    private readonly ILookup<string, JudgedMetric> _inputsOfTarget;
    private readonly Dictionary<AttributeData, JudgedMetric> _byAttribute = [];
    private readonly Lazy<Completions> _completions;
    private readonly Lazy<Inputs> _inputsOfAny;

    private Product(ImmutableArray<JudgedMetric> metrics, CSharpCompilation compilation)
    {
        _inputsOfTarget = metrics.Where(metric => metric.IsInput).ToLookup(metric => metric.Model.Options.Target ?? AnyMetric, StringComparer.Ordinal);
        foreach (JudgedMetric metric in metrics)
            _byAttribute[metric.Attribute] = metric;
        _inputsOfAny = new Lazy<Inputs>(() => FindInputs([AnyMetric]));
        _completions = new Lazy<Completions>(() => new Completions(compilation));
        CoreActions = metrics.Where(metric => metric.IsCoreAction).ToImmutableArray();
        NamesOfCoreActions = string.Join(", ", CoreActions.Take(MostNamed).Select(metric => metric.Name)) + (CoreActions.Length > MostNamed ? ", ..." : "");
        HasGuardrail = metrics.Any(metric => metric.Model.Options.Role == "Guardrail");
    }

    public ImmutableArray<JudgedMetric> CoreActions { get; }

    /// <summary>The first of them, for a message.</summary>
    public string NamesOfCoreActions { get; }

    public bool HasGuardrail { get; }

    /// <summary>Computed for the first core action that is a beginning.</summary>
    public Completions Completions => _completions.Value;

    public static Product Of(CSharpCompilation compilation)
    {
        CompilationMetrics parsed = CompilationMetrics.Of(compilation);
        ILookup<string, MetricRelation> relationsOfMetric = parsed.AllRelations().Select(relation => relation.Relation).OfType<MetricRelation>().ToLookup(relation => relation.Metric, StringComparer.Ordinal);
        IEnumerable<JudgedMetric> metrics =
            from metric in parsed.All()
            let alone = metric.Model
            where alone is not null
            let model = RelationJoin.JoinOwn(alone, relationsOfMetric[alone.Names.FullAggregator].ToList())
            where model is not null
            select new JudgedMetric(metric, model, compilation);
        return new Product(metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal).ToImmutableArray(), compilation);
    }

    public JudgedMetric? Find(AttributeData attribute) => _byAttribute.TryGetValue(attribute, out JudgedMetric? metric) ? metric : null;

    /// <summary>The input metrics that drive a core action, also by way of each other. One that names no metric drives any.</summary>
    public Inputs InputsOf(JudgedMetric coreAction) => _inputsOfTarget.Contains(coreAction.Name)
        ? FindInputs([AnyMetric, coreAction.Name])
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
                    targets.Enqueue(input.Name);
            }
        }

        return new Inputs(inputs);
    }
}
