using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the conditions under which an event is qualified.</summary>
internal static class QualityParser
{
    private static readonly (string Option, string Operator)[] Comparisons =
        [("AtLeast", ">="), ("Above", ">"), ("AtMost", "<="), ("Below", "<"), ("EqualTo", "=="), ("Not", "!=")];

    public static List<QualityCondition> Parse(Annotation annotation, PathValue value, Problems problems)
    {
        PathValue compared = value;
        if (QuantityParser.ElementsOf(value) is var (elements, kind))
        {
            compared = kind == QuantityKind.ImmutableArrayElements
                ? elements with { Code = $"global::NorthStar.Aggregation.ElementCount.Of({elements.Code})" }
                : elements;
        }

        var conditions = new List<QualityCondition>();
        foreach ((string option, string @operator) in Comparisons)
        {
            if (annotation.Attribute.Named(option) is not { } constant)
                continue;
            bool isElementCount = !ReferenceEquals(compared, value);
            QualityBound bound = QualityBound.Parse(compared.Type, isElementCount, compared.IsNullable, option, constant);
            if (bound.Mistake is { } mistake)
                Report(problems, annotation, option, value, mistake);
            else
                conditions.Add(new QualityCondition(value.Path, option, Compare(compared, @operator, bound), $"{value.Path} {@operator} {bound.Description}", bound.Number));
        }

        if (annotation.Attribute.Named("IsTrue") is { Value: bool wanted })
            AddTruth(conditions, annotation, value, wanted, problems);
        if (annotation.Attribute.Named("NotEmpty") is { Value: true })
            AddNotEmpty(conditions, annotation, value, compared, problems);
        if (annotation.Attribute.NamedArguments.Length == 0)
        {
            if (value.Type.SpecialType == SpecialType.System_Boolean)
                AddTruth(conditions, annotation, value, wanted: true, problems);
            else
                Report(problems, annotation, "", value, "it states no condition; add one, such as AtLeast = 1 or NotEmpty = true");
        }

        return conditions;
    }

    private static string Compare(PathValue value, string @operator, QualityBound bound) =>
        bound.Code == "null" ? $"{value.Code} is {(@operator == "!=" ? "not " : "")}null" : $"{value.Code} {@operator} {bound.Code}";

    private static void AddTruth(List<QualityCondition> conditions, Annotation annotation, PathValue value, bool wanted, Problems problems)
    {
        if (value.Type.SpecialType != SpecialType.System_Boolean)
        {
            Report(problems, annotation, "IsTrue", value, "IsTrue is for bool members; compare another type with EqualTo, AtLeast and so on");
            return;
        }

        string code = value.IsNullable ? $"{value.Code} == {(wanted ? "true" : "false")}" : (wanted ? "" : "!") + value.Code;
        conditions.Add(new QualityCondition(value.Path, wanted ? "IsTrue" : "IsFalse", code, (wanted ? "" : "!") + value.Path, null));
    }

    private static void AddNotEmpty(
        List<QualityCondition> conditions, Annotation annotation, PathValue value, PathValue compared, Problems problems)
    {
        string? code =
            value.Type.SpecialType == SpecialType.System_String ? $"!string.IsNullOrWhiteSpace({value.Code})"
            : !ReferenceEquals(compared, value) ? $"{compared.Code} > 0"
            : value.IsNullable || value.Type.IsReferenceType ? $"{value.Code} is not null"
            : null;
        if (code is null)
            Report(problems, annotation, "NotEmpty", value, "a value of this type is never empty; remove NotEmpty");
        else
            conditions.Add(new QualityCondition(value.Path, "NotEmpty", code, $"{value.Path} is not empty", null));
    }

    private static void Report(Problems problems, Annotation annotation, string option, PathValue value, string mistake) =>
        problems.Add(DefinitionRules.QualityBound, annotation.Attribute.LocationOf(option), value.Path, value.TypeName, mistake);
}

/// <summary>One parsed condition, with what the search for contradictions needs.</summary>
/// <param name="Number">The bound, where it is a number within the range of <see cref="decimal"/>.</param>
internal sealed record QualityCondition(string Path, string Option, string Code, string Description, decimal? Number)
{
    public ConditionModel ToModel() => new(Code, Description);
}
