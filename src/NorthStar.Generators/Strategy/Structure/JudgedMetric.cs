using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>A metric that works, with what it was declared by.</summary>
internal sealed class JudgedMetric(Declaration declaration, List<Annotation> annotations, MetricModel model, CSharpCompilation compilation)
{
    public Declaration Declaration => declaration;

    public MetricModel Model => model;

    public CSharpCompilation Compilation => compilation;

    public AttributeData Attribute => declaration.Attribute;

    public string Name { get; } = declaration.DisplayName;

    /// <summary>What <c>Drives</c> and <c>Guards</c> of other metrics call it.</summary>
    public string TargetName => declaration.DisplayName;

    public bool IsCoreAction => model.Options.Role == "CoreAction";

    public bool IsInput => model.Options.Role == "InputMetric";

    public IEnumerable<Annotation> Annotations(string name) => annotations.Where(annotation => annotation.Name == name);

    /// <summary>The annotation of a part that a metric has once.</summary>
    public Annotation? Nearest(string name, string? otherName = null)
    {
        Annotation? nearest = null;
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Name == name && !(nearest?.Distance <= annotation.Distance))
                nearest = annotation;
        }

        return otherName is not null && Nearest(otherName) is { } other && !(nearest?.Distance <= other.Distance) ? other : nearest;
    }
}
