using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Reads whole numbers that must lie in a range, and reports options that say nothing where they stand.</summary>
internal static class OptionRanges
{
    /// <param name="owner">What has the option, for people.</param>
    public static int Read(string owner, AttributeData source, string option, int byDefault, int least, int most, Problems problems)
    {
        if (source.NamedInt(option) is not { } value)
            return byDefault;
        if (value < least || value > most)
        {
            problems.Add(
                DefinitionRules.OptionRange,
                source.LocationOf(option),
                ImmutableDictionary<string, string?>.Empty
                    .Add("option", option)
                    .Add("nearest", (value < least ? least : most).ToString(CultureInfo.InvariantCulture)),
                option,
                owner,
                value,
                most == int.MaxValue
                    ? string.Format(CultureInfo.InvariantCulture, "{0} or more", least)
                    : string.Format(CultureInfo.InvariantCulture, "from {0} to {1}", least, most));
        }

        return value;
    }

    /// <summary>Reports an option that is stated, and not switched off, although nothing of the declaration reads it.</summary>
    public static void RequireAbsent(string owner, AttributeData source, string option, string condition, Problems problems)
    {
        if (source.Named(option) is { Value: { } value } && value is not (false or 0))
            problems.Add(DefinitionRules.OptionRange, source.LocationOf(option), option, owner, Shown(value), "left out " + condition);
    }

    private static string Shown(object value) => value is bool ? "true" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
