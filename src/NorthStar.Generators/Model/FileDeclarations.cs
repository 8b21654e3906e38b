namespace NorthStar.Generators.Model;

/// <summary>What one file declares: the metrics, and what its types mean to the metrics of others.</summary>
internal sealed record FileDeclarations(EquatableArray<MetricModel> Metrics, EquatableArray<MetricRelation> Relations)
{
    public static readonly FileDeclarations None = new(default, default);
}
