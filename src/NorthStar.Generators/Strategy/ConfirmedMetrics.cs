using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy;

/// <summary>The metrics of an assembly that count an event only once another one confirms it.</summary>
internal sealed class ConfirmedMetrics(CSharpCompilation compilation)
{
    private readonly HashSet<string> _metrics = new(
        AnnotatedTypes.In(compilation.Assembly)
            .SelectMany(RelationDeclaration.On)
            .Where(relation => relation.Find(RelationModel.Confirms) is not null)
            .Select(relation => RelatedEventParser.Parse(relation, compilation, new Problems(Location.None), declaration => CompilationMetrics.Of(compilation).Parse(declaration, CancellationToken.None).Model)?.Metric)
            .OfType<string>(),
        StringComparer.Ordinal);

    public bool Contains(MetricModel metric) => _metrics.Contains(metric.Names.FullAggregator);
}
