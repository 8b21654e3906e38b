using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the conditions under which an event is qualified.</summary>
internal static class QualityParser
{
    private static readonly (string Option, string Operator)[] Comparisons =
        [("AtLeast", ">="), ("Above", ">"), ("AtMost", "<="), ("Below", "<"), ("EqualTo", "=="), ("Not", "!=")];

    public static List<QualityCondition> Parse(Annotation annotation, PathValue value, Declaration declaration, Problems problems)
    {
        PathValue compared = value;
        if (QuantityParser.ElementsOf(value) is var (elements, kind))
        {
            compared = kind == QuantityKind.ImmutableArrayElements
                ? elements with { Code = $"global::NorthStar.Aggregation.ElementCount.Of({elements.Code})" }
                : elements;
        }

        var source = new Source(annotation, declaration, value, compared, problems);
        var conditions = new List<QualityCondition>();
        foreach ((string option, string @operator) in Comparisons)
        {
            if (annotation.Attribute.Named(option) is { } constant)
                AddComparison(conditions, source, option, @operator, constant);
        }

        if (annotation.Attribute.Named("IsTrue") is { Value: bool wanted })
            AddTruth(conditions, source, wanted);
        if (annotation.Attribute.Named("NotEmpty") is { Value: bool isRequired })
            AddNotEmpty(conditions, source, isRequired);
        if (annotation.Attribute.NamedArguments.All(argument => argument.Key == "Event"))
        {
            if (value.Type.SpecialType == SpecialType.System_Boolean)
                AddTruth(conditions, source, wanted: true);
            else
                source.Report("", "it states no condition; add one, such as AtLeast = 1 or NotEmpty = true");
        }

        return conditions;
    }

    private static void AddComparison(List<QualityCondition> conditions, Source source, string option, string @operator, TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error)
        {
            // The compiler has reported the constant already.
            source.Problems.AddSilentError();
            return;
        }

        PathValue compared = source.Compared;
        QualityBound bound = QualityBound.Parse(compared.Type, source.IsElementCount, compared.IsNullable, option, constant);
        if (bound.Mistake is { } mistake)
        {
            source.Report(option, mistake);
            return;
        }

        if (compared.Type.TypeKind == TypeKind.Enum)
            source.Problems.AddName(compared.Type);
        string code = bound.Code == "null" ? $"{compared.Code} is {(@operator == "!=" ? "not " : "")}null" : $"{compared.Code} {@operator} {bound.Code}";
        conditions.Add(source.Condition(option, code, $"{source.Value.Path} {@operator} {bound.Description}", option, bound));
    }

    private static void AddTruth(List<QualityCondition> conditions, Source source, bool wanted)
    {
        PathValue value = source.Value;
        if (value.Type.SpecialType != SpecialType.System_Boolean)
        {
            source.Report("IsTrue", "IsTrue is for bool members; compare another type with EqualTo, AtLeast and so on");
            return;
        }

        string truth = wanted ? "true" : "false";
        string code = value.IsNullable ? $"{value.Code} == {truth}" : (wanted ? "" : "!") + value.Code;
        conditions.Add(source.Condition("EqualTo", code, (wanted ? "" : "!") + value.Path, "IsTrue", new QualityBound(truth, truth)));
    }

    private static void AddNotEmpty(List<QualityCondition> conditions, Source source, bool isRequired)
    {
        PathValue value = source.Value;
        string? code =
            value.Type.SpecialType == SpecialType.System_String ? $"!string.IsNullOrWhiteSpace({value.Code})"
            : source.IsElementCount ? $"{source.Compared.Code} > 0"
            : value.IsNullable || value.Type.IsReferenceType ? $"{value.Code} is not null"
            : null;
        if (!isRequired)
            source.Report("NotEmpty", "NotEmpty = false states no condition; remove it, or compare with EqualTo or AtMost");
        else if (code is null)
            source.Report("NotEmpty", "a value of this type is never empty; remove NotEmpty");
        else
            conditions.Add(source.Condition("NotEmpty", code, $"{value.Path} is not empty", "NotEmpty", new QualityBound("", "")));
    }

    /// <summary>One annotation with the member that it is about.</summary>
    /// <param name="Compared">The value, or the number of its elements.</param>
    private sealed record Source(Annotation Annotation, Declaration Declaration, PathValue Value, PathValue Compared, Problems Problems)
    {
        public bool IsElementCount => !ReferenceEquals(Compared, Value);

        public QualityCondition Condition(string option, string code, string description, string argument, QualityBound bound) =>
            new(Annotation, Declaration, Value, option, code, description, bound.Code, bound.Number, argument)
            {
                IsNullable = Compared.IsNullable,
                IsOfElementCount = IsElementCount,
                IsTruth = Compared.Type.SpecialType == SpecialType.System_Boolean,
                IsWhole = QualityBound.IsWhole(Compared.Type),
                IsBlank = bound.IsBlank,
            };

        public void Report(string option, string mistake) =>
            Problems.Add(DefinitionRules.QualityBound, Annotation.Attribute.LocationOf(option), $"{Annotation.OwnerName(Declaration)}.{Value.Path}", Value.TypeName, mistake);
    }
}

/// <summary>One parsed condition, with what the search for contradictions needs.</summary>
/// <param name="Value">The member that it is about.</param>
/// <param name="Option">The comparison; a condition on the truth of a bool is an <c>EqualTo</c>.</param>
/// <param name="Bound">What the member is compared with, as code.</param>
/// <param name="Number">The bound, where it is a number within the range of <see cref="decimal"/>.</param>
/// <param name="Argument">The argument of the attribute that states it.</param>
internal sealed record QualityCondition(
    Annotation Annotation, Declaration Declaration, PathValue Value, string Option, string Code, string Description, string Bound, decimal? Number, string Argument)
{
    public string Path => Value.Path;

    public string Owner => Annotation.OwnerName(Declaration);

    public Location? Location => Annotation.Attribute.LocationOf(Argument);

    public bool IsNullable { get; init; }

    /// <summary>Whether the number of the member's elements is meant, and not the member itself.</summary>
    public bool IsOfElementCount { get; init; }

    public bool IsTruth { get; init; }

    /// <summary>Whether the member has no value between two neighbouring integers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the bound is a text without a visible character.</summary>
    public bool IsBlank { get; init; }

    public ConditionModel ToModel() => new(Code, Description);
}
