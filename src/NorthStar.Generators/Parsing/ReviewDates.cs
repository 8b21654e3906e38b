using System.Globalization;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Reads the day by which a metric is to be reviewed.</summary>
internal static class ReviewDates
{
    public const string Option = "ReviewBy";
    public const string Format = "yyyy-MM-dd";

    /// <summary>The date; null where the text is none of the form <c>2026-12-31</c>.</summary>
    public static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;

    public static void Check(Declaration declaration, Problems problems)
    {
        if (declaration.Attribute.Named<string>(Option) is { } text && Parse(text) is null)
            problems.Add(DefinitionRules.OptionRange, declaration.Attribute.LocationOf(Option), Option, declaration.DisplayName, $"\"{text}\"", "a date of the form \"2026-12-31\"");
    }
}
