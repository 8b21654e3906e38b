using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses the values that the metric is to reach.</summary>
internal static class TargetsParser
{
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    public static EquatableArray<TargetModel> Parse(Declaration declaration, Problems problems)
    {
        List<TargetModel>? targets = null;
        foreach (AttributeData attribute in declaration.NamingType.GetAttributes())
        {
            if (NorthStarAttributes.NameOf(attribute) != NorthStarAttributes.Target)
                continue;
            if (attribute.Positional(0) is not int year || attribute.Positional(1) is not int quarter || attribute.Positional(2) is not double value)
            {
                // The compiler has reported the arguments already.
                problems.AddSilentError();
                continue;
            }

            Require(year is >= FirstYear and <= LastYear, attribute, "year", year, $"from {FirstYear} to {LastYear}", declaration, problems);
            Require(quarter is >= 1 and <= 4, attribute, "quarter", quarter, "from 1 to 4", declaration, problems);
            Require(!double.IsNaN(value) && !double.IsInfinity(value), attribute, "value", value, "a finite number", declaration, problems);
            if (targets?.Exists(other => other.Year == year && other.Quarter == quarter) == true)
            {
                problems.Add(
                    DefinitionRules.DeclaredTwice,
                    attribute.Location(),
                    declaration.DisplayName,
                    string.Format(CultureInfo.InvariantCulture, "target of quarter {0} of {1}", quarter, year),
                    "; keep one of them");
            }

            (targets ??= []).Add(new TargetModel(year, quarter, value));
        }

        return targets is null ? default : targets.OrderBy(target => target.Year).ThenBy(target => target.Quarter).ToEquatableArray();
    }

    private static void Require<T>(
        bool holds, AttributeData attribute, string parameter, T value, string expected, Declaration declaration, Problems problems)
        where T : IFormattable
    {
        if (!holds)
        {
            problems.Add(
                DefinitionRules.OptionRange,
                attribute.LocationOfParameter(parameter),
                $"The {parameter} of a target",
                declaration.DisplayName,
                value.ToString(null, CultureInfo.InvariantCulture),
                expected);
        }
    }
}
