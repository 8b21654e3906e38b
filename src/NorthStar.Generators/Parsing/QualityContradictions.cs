using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds two conditions on one member that no value meets at once.</summary>
internal static class QualityContradictions
{
    public static void Report(IReadOnlyList<QualityCondition> conditions, Declaration declaration, Problems problems)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            for (int j = i + 1; j < conditions.Count; j++)
            {
                QualityCondition left = conditions[i];
                QualityCondition right = conditions[j];
                if (left.Path == right.Path && (Exclude(left, right) || Exclude(right, left)))
                    problems.Add(DefinitionRules.QualityContradiction, declaration.Location, left.Path, left.Description, right.Description);
            }
        }
    }

    private static bool Exclude(QualityCondition left, QualityCondition right) => (left.Option, right.Option) switch
    {
        ("AtLeast", "AtMost") => left.Number > right.Number,
        ("AtLeast" or "Above", "AtMost" or "Below") => left.Number >= right.Number,
        ("EqualTo", "AtLeast") => left.Number < right.Number,
        ("EqualTo", "Above") => left.Number <= right.Number,
        ("EqualTo", "AtMost") => left.Number > right.Number,
        ("EqualTo", "Below") => left.Number >= right.Number,
        ("EqualTo", "EqualTo") => left.Code != right.Code,
        ("EqualTo", "Not") => left.Code.Replace(" == ", " != ").Replace(" is null", " is not null") == right.Code,
        ("IsTrue", "IsFalse") => true,
        _ => false,
    };
}
