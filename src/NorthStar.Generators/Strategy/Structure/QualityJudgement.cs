using Microsoft.CodeAnalysis;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a core action without any quality, and conditions that every value of a member's type meets.</summary>
internal static class QualityJudgement
{
    public static void Judge(JudgedMetric metric, Findings findings)
    {
        if (metric.IsCoreAction && metric.Model.Quality.Count == 0 && !metric.Model.NeedsCorrelation)
            findings.Add(StructureRules.NoQuality, metric.Name);
        foreach (QualityCondition condition in metric.Conditions)
        {
            if (IsAlwaysMet(condition))
                findings.AddAt(condition.Location, StructureRules.EmptyQuality, condition.Path, condition.Value.TypeName, Shown(condition));
        }
    }

    private static string Shown(QualityCondition condition) =>
        condition.IsOfElementCount ? "number of elements" + condition.Description.Substring(condition.Path.Length) : condition.Description;

    private static bool IsAlwaysMet(QualityCondition condition) => condition.Option switch
    {
        "AtLeast" => !CanBeNull(condition.Value) && condition.Number <= RangeOf(condition)?.Least,
        "AtMost" => !CanBeNull(condition.Value) && condition.Number >= RangeOf(condition)?.Most,
        "NotEmpty" => !condition.IsOfElementCount && condition.Value.Type.SpecialType != SpecialType.System_String && !CanBeNull(condition.Value),
        _ => false,
    };

    private static (decimal Least, decimal Most)? RangeOf(QualityCondition condition) =>
        condition.IsOfElementCount ? (0, int.MaxValue) : QualityBound.RangeOf(condition.Value.Type.SpecialType);

    /// <summary>Whether the declarations on the path allow null: a condition is then met by fewer than all values.</summary>
    private static bool CanBeNull(PathValue value) =>
        value.IsLastNullable || (value.IsNullable && value.Path.Contains('.'));
}
