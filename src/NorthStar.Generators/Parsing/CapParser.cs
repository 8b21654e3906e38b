using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the most that one event adds.</summary>
internal static class CapParser
{
    private const string Option = "Cap";

    /// <param name="type">The type of what is added up: that of the member, or of its number of elements.</param>
    public static CapModel? Parse(
        Annotation annotation, PathValue value, ITypeSymbol type, bool isElementCount, Declaration declaration, Problems problems)
    {
        if (annotation.Attribute.Named(Option) is not { } constant || (constant.Kind != TypedConstantKind.Array && constant.IsNull))
            return null;
        if (constant.Kind == TypedConstantKind.Error)
        {
            // The compiler has reported the constant already.
            problems.AddSilentError();
            return null;
        }

        QualityBound bound = QualityBound.Parse(type, isElementCount, isNullable: false, Option, constant);
        if (bound.Mistake is null && IsPositive(type, constant.Value!, bound.Number))
            return new CapModel(bound.Code, type.Is("System", "TimeSpan") ? bound.Description : bound.Code);

        problems.Add(
            DefinitionRules.OptionRange,
            annotation.Attribute.LocationOf(Option),
            Option,
            $"{annotation.OwnerName(declaration)}.{value.Path}",
            constant.ToCSharpString(),
            Expected(type, isElementCount));
        return null;
    }

    // A double may be smaller than the smallest decimal or float.
    private static bool IsPositive(ITypeSymbol type, object value, decimal? number) => (type.SpecialType, value) switch
    {
        (SpecialType.System_Double, double given) => given > 0,
        (SpecialType.System_Double, float given) => given > 0,
        (SpecialType.System_Single, double given) => (float)given > 0,
        (SpecialType.System_Single, float given) => given > 0,
        _ => number > 0,
    };

    private static string Expected(ITypeSymbol type, bool isElementCount) => type.SpecialType switch
    {
        SpecialType.System_Decimal => "a number greater than 0, or a string that holds one, such as \"0.10\"",
        SpecialType.System_Double or SpecialType.System_Single => "a finite number greater than 0",
        _ when type.Is("System", "TimeSpan") => "a string of the form \"hh:mm:ss\" or \"d.hh:mm:ss\" and longer than zero, such as \"04:00:00\"",
        _ when isElementCount => "a number of elements of at least 1",
        _ => $"an integer of at least 1 that a member of type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' can have",
    };
}
