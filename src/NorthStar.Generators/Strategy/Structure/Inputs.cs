namespace NorthStar.Generators.Strategy.Structure;

/// <summary>The input metrics that drive a core action, and what all of them have in common.</summary>
internal sealed class Inputs(IReadOnlyCollection<JudgedMetric> metrics)
{
    public int Count => metrics.Count;

    /// <summary>The lifecycle stage of all; null where they differ, or one states none.</summary>
    public string? OnlyStage { get; } = OnlyOne(metrics.Select(metric => metric.Model.Options.Stage));

    /// <summary>The team that owns all; null where they differ, or one names none.</summary>
    public string? OnlyOwner { get; } = OnlyOne(metrics.Select(metric => metric.Model.Options.Owner?.Trim()));

    private static string? OnlyOne(IEnumerable<string?> texts)
    {
        List<string?> different = texts.Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return different.Count == 1 ? different[0] : null;
    }
}
