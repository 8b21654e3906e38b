using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds two conditions on one member that no value meets at once.</summary>
internal static class QualityContradictions
{
    public static void Report(IReadOnlyList<QualityCondition> conditions, Problems problems)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            for (int j = i + 1; j < conditions.Count; j++)
            {
                QualityCondition left = conditions[i];
                QualityCondition right = conditions[j];
                if (left.Path == right.Path && (Exclude(left, right) || Exclude(right, left)))
                    problems.Add(DefinitionRules.QualityContradiction, right.Location, $"{right.Owner}.{right.Path}", left.Description, right.Description);
            }
        }
    }

    private static bool Exclude(QualityCondition left, QualityCondition right) => (left.Option, right.Option) switch
    {
        ("AtLeast", "AtMost") => left.Number > right.Number,
        ("Above", "Below") when left.IsWhole => left.Number + 1 >= right.Number,
        ("AtLeast" or "Above", "AtMost" or "Below") => left.Number >= right.Number,
        ("NotEmpty", "AtMost") => right.Number < 1,
        ("NotEmpty", "Below") => right.Number <= 1,
        ("EqualTo", "Not") => left.Bound == right.Bound,
        ("EqualTo", _) when left.Bound == "null" => right is not { Option: "EqualTo", Bound: "null" },
        ("EqualTo", "AtLeast") => left.Number < right.Number,
        ("EqualTo", "Above") => left.Number <= right.Number,
        ("EqualTo", "AtMost") => left.Number > right.Number,
        ("EqualTo", "Below") => left.Number >= right.Number,
        ("EqualTo", "EqualTo") => left.Bound != right.Bound,
        ("EqualTo", "NotEmpty") => left.IsBlank || left.Number == 0,
        ("Not", "Not") => left is { IsTruth: true, IsNullable: false } && left.Bound != right.Bound,
        _ => false,
    };
}
