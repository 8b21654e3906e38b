using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>A metric that works, with what it was declared by.</summary>
/// <param name="model">With the events that are related to it.</param>
internal sealed class JudgedMetric(ParsedMetric metric, MetricModel model, CSharpCompilation compilation)
{
    public Declaration Declaration => metric.Declaration;

    public MetricModel Model => model;

    public CSharpCompilation Compilation => compilation;

    public AttributeData Attribute => Declaration.Attribute;

    /// <summary>Also what <c>Drives</c> and <c>Guards</c> of other metrics call it.</summary>
    public string Name => Declaration.DisplayName;

    public bool IsCoreAction => model.Options.Role == "CoreAction";

    public bool IsInput => model.Options.Role == "InputMetric";

    public IReadOnlyList<QualityCondition> Conditions => metric.Conditions;

    /// <summary>The annotation of a part that a metric has once.</summary>
    public Annotation? Nearest(string name, string? otherName = null)
    {
        Annotation? nearest = null;
        foreach (Annotation annotation in metric.Annotations.Annotations)
        {
            if (annotation.Name == name && !(nearest?.Distance <= annotation.Distance))
                nearest = annotation;
        }

        return otherName is not null && Nearest(otherName) is { } other && !(nearest?.Distance <= other.Distance) ? other : nearest;
    }
}
