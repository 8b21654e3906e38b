using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Brings a metric together with the events of other types that declare themselves related to it.</summary>
internal static class RelationJoin
{
    /// <summary>The complete metric; null where a relation of it cannot work, or the one that it needs is missing.</summary>
    public static MetricModel? Join(MetricModel metric, IEnumerable<MetricRelation> relations)
    {
        List<MetricRelation> own = [.. relations.Where(relation => relation.Metric == metric.Names.FullAggregator)];
        if (own.Count == 0)
            return LacksActivation(metric) ? null : metric;
        if (own.Any(relation => relation.Event is null) || Bases(own).Skip(1).Any())
            return null;
        MetricModel joined = metric with
        {
            Related = own.Select(relation => relation.Event!).OrderBy(related => related.Event.DisplayName, StringComparer.Ordinal).ToEquatableArray(),
        };
        return LacksActivation(joined) ? null : joined;
    }

    /// <summary>Whether the metric's value is a share of activated actors, and no event starts an activation.</summary>
    public static bool LacksActivation(MetricModel metric) => metric.Options.Measure == "ActivatedShare" && !metric.HasActivation;

    /// <summary>The relations with which an activation starts, of which a metric has one; ordered by the names of their types.</summary>
    public static IEnumerable<MetricRelation> Bases(IEnumerable<MetricRelation> relations) => relations
        .Where(relation => relation.Event?.Has(RelationModel.ActivationBase) == true)
        .OrderBy(relation => relation.EventType, StringComparer.Ordinal);
}
