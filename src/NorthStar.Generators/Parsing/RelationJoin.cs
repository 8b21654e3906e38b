using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Brings a metric together with the events of other types that declare themselves related to it.</summary>
internal static class RelationJoin
{
    /// <summary>The complete metric; null where a relation of it cannot work, or the one that it needs is missing.</summary>
    public static MetricModel? Join(MetricModel metric, IEnumerable<MetricRelation> relations) => JoinOwn(metric, Of(metric, relations));

    /// <inheritdoc cref="Join"/>
    /// <param name="own">Its relations, and no others.</param>
    public static MetricModel? JoinOwn(MetricModel metric, IReadOnlyCollection<MetricRelation> own)
    {
        if (own.Count == 0)
            return metric.Options.Measure == "ActivatedShare" ? null : metric;
        if (own.Any(relation => relation.Event is null) || Bases(own).Skip(1).Any())
            return null;
        MetricModel joined = metric with
        {
            Related = own.Select(relation => relation.Event!).OrderBy(related => related.Event.DisplayName, StringComparer.Ordinal).ToEquatableArray(),
        };
        return joined is { Options.Measure: "ActivatedShare", HasActivation: false } ? null : joined;
    }

    private static List<MetricRelation> Of(MetricModel metric, IEnumerable<MetricRelation> relations) =>
        [.. relations.Where(relation => relation.Metric == metric.Names.FullAggregator)];

    /// <summary>The relations with which an activation starts, of which a metric has one; ordered by the names of their types.</summary>
    public static IEnumerable<MetricRelation> Bases(IEnumerable<MetricRelation> relations) => relations
        .Where(relation => relation.Event?.Has(RelationModel.ActivationBase) == true)
        .OrderBy(relation => relation.EventType, StringComparer.Ordinal);
}
