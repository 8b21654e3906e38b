using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy;

/// <summary>The metrics of an assembly that count an event only once another one confirms it.</summary>
internal sealed class ConfirmedMetrics(CompilationMetrics parsed)
{
    private readonly HashSet<string> _metrics = new(
        parsed.AllRelations()
            .Where(relation => relation.Declaration.Find(RelationModel.Confirms) is not null)
            .Select(relation => relation.Relation?.Metric)
            .OfType<string>(),
        StringComparer.Ordinal);

    public bool Contains(MetricModel metric) => _metrics.Contains(metric.Names.FullAggregator);
}
