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
        foreach (Annotation annotation in metric.Annotations(NorthStarAttributes.Quality))
        {
            if (MayBeAlwaysMet(annotation.Attribute))
                JudgeConditions(annotation, metric, findings);
        }
    }

    /// <summary>Whether one of the conditions is met by all values of some type. It spares most of them another look at their member.</summary>
    private static bool MayBeAlwaysMet(AttributeData quality) =>
        quality.Named("NotEmpty") is not null ||
        (quality.Named("AtLeast") is not null && quality.NamedInt("AtLeast") is not > 0) ||
        (quality.Named("AtMost") is not null && quality.NamedInt("AtMost") is not < sbyte.MaxValue);

    private static void JudgeConditions(Annotation annotation, JudgedMetric metric, Findings findings)
    {
        var ignored = new Problems(Location.None);
        if (MemberPath.Resolve(annotation, metric.Declaration, metric.Compilation, ignored) is not { } value)
            return;
        foreach (QualityCondition condition in QualityParser.Parse(annotation, value, metric.Declaration, ignored))
        {
            if (IsAlwaysMet(condition, value))
                findings.AddAt(condition.Location, StructureRules.EmptyQuality, value.Path, value.TypeName, condition.Description);
        }
    }

    private static bool IsAlwaysMet(QualityCondition condition, PathValue value)
    {
        if (CanBeNull(value))
            return false;
        bool isElementCount = QuantityParser.ElementsOf(value) is not null;
        decimal? least = isElementCount ? 0 : QualityBound.RangeOf(value.Type.SpecialType)?.Least;
        decimal? most = isElementCount ? int.MaxValue : QualityBound.RangeOf(value.Type.SpecialType)?.Most;
        return condition.Option switch
        {
            "AtLeast" => condition.Number <= least,
            "AtMost" => condition.Number >= most,
            "NotEmpty" => !isElementCount && value.Type.SpecialType != SpecialType.System_String,
            _ => false,
        };
    }

    /// <summary>Whether the declarations on the path allow null: a condition is then met by fewer than all values.</summary>
    private static bool CanBeNull(PathValue value) =>
        value.IsLastNullable || (value.IsNullable && value.Path.Contains('.'));
}
