using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the limits of a guardrail.</summary>
internal static class LimitsParser
{
    private const string AtMost = "AtMost";
    private const string AtLeast = "AtLeast";
    private const string MaxIncreasePercent = "MaxIncreasePercent";
    private const string MaxDecreasePercent = "MaxDecreasePercent";
    private const string TrailingPeriods = "TrailingPeriods";
    private const string MinimumVolume = "MinimumVolume";
    private const int MostTrailingPeriods = 1000;

    /// <summary>The limits, or null where none is declared.</summary>
    public static LimitsModel? Parse(Declaration declaration, Problems problems)
    {
        if (declaration.Role != "Guardrail")
            return null;
        AttributeData attribute = declaration.Attribute;
        string metric = declaration.DisplayName;
        var limits = new LimitsModel(
            Number(declaration, AtMost, double.MinValue, double.MaxValue, "a finite number", problems),
            Number(declaration, AtLeast, double.MinValue, double.MaxValue, "a finite number", problems),
            Number(declaration, MaxIncreasePercent, 0, double.MaxValue, "a finite number of 0 or more", problems),
            Number(declaration, MaxDecreasePercent, 0, 100, "from 0 to 100", problems),
            OptionRanges.Read(metric, attribute, TrailingPeriods, LimitsModel.DefaultTrailingPeriods, 1, MostTrailingPeriods, problems),
            OptionRanges.Read(metric, attribute, MinimumVolume, 0, 0, int.MaxValue, problems));
        if (limits.AtLeast > limits.AtMost)
        {
            problems.Add(
                DefinitionRules.OptionRange,
                attribute.LocationOf(AtLeast),
                AtLeast,
                metric,
                Text(limits.AtLeast.Value),
                $"at most {Text(limits.AtMost.Value)}, which is AtMost: no value can meet both limits");
        }

        bool hasChange = limits.MaxIncreasePercent is not null || limits.MaxDecreasePercent is not null;
        bool hasAny = hasChange || limits.AtMost is not null || limits.AtLeast is not null;
        if (!hasChange)
            OptionRanges.RequireAbsent(metric, attribute, TrailingPeriods, "without MaxIncreasePercent or MaxDecreasePercent, which alone use it", problems);
        if (!hasAny)
            OptionRanges.RequireAbsent(metric, attribute, MinimumVolume, "without a limit that is judged by it: AtMost, AtLeast, MaxIncreasePercent or MaxDecreasePercent", problems);
        return hasAny ? limits : null;
    }

    private static double? Number(Declaration declaration, string option, double least, double most, string expected, Problems problems)
    {
        if (declaration.Attribute.Named(option) is not { Value: double value } || double.IsNaN(value))
            return null;
        if (value < least || value > most)
            problems.Add(DefinitionRules.OptionRange, declaration.Attribute.LocationOf(option), option, declaration.DisplayName, Text(value), expected);
        return value;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
