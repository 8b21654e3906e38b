using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses what the metric attribute states, and the calendar that the assembly sets.</summary>
internal static class OptionsParser
{
    private const int MostPeriods = 40_000;
    private const int MostSkewSeconds = 7 * 24 * 60 * 60;
    private const int DefaultSkewSeconds = 300;

    private static readonly string[] Cadences = ["Daily", "Weekly", "Monthly", "Quarterly"];
    private static readonly string[] Measures = ["QualifiedEvents", "QuantitySum", "DistinctActors", "QuantityPerActor"];
    private static readonly string[] Stages = ["Unspecified", "Acquisition", "Activation", "Engagement", "Retention", "Monetization"];

    // Two years, of which the longest years have 366 days.
    private static readonly int[] DefaultPeriods = [731, 105, 25, 9];

    public static MetricOptions Parse(Declaration declaration, IAssemblySymbol assembly, Problems problems)
    {
        AttributeData attribute = declaration.Attribute;
        AttributeData? defaults = assembly.GetAttributes()
            .FirstOrDefault(candidate => NorthStarAttributes.NameOf(candidate) == NorthStarAttributes.CalendarDefaults);
        string cadence = Enumerated(attribute.Positional(1) as int?, Cadences, "The cadence", attribute.Location(), declaration, problems);
        int stage = attribute.NamedInt("Stage") ?? 0;
        return new MetricOptions(
            declaration.Role,
            attribute.Positional(0) as string ?? "",
            attribute.Named<string>("Name") is { Length: > 0 } name ? name : Words(declaration.NamingType.Name),
            cadence,
            Enumerated(attribute.NamedInt("Measure") ?? 0, Measures, "The measure", attribute.LocationOf("Measure"), declaration, problems),
            TimeZone(declaration, defaults, problems),
            FirstDayOfWeek(declaration, defaults, problems),
            InRange(declaration, Source(attribute, defaults, "FiscalYearStartMonth"), "FiscalYearStartMonth", 1, 1, 12, problems),
            InRange(declaration, attribute, "RetainedPeriods", DefaultPeriods[Math.Max(0, Array.IndexOf(Cadences, cadence))], 1, MostPeriods, problems),
            InRange(declaration, attribute, "ClockSkewToleranceSeconds", DefaultSkewSeconds, 0, MostSkewSeconds, problems),
            attribute.Named<string>("Owner"),
            stage == 0 ? null : Enumerated(stage, Stages, "The stage", attribute.LocationOf("Stage"), declaration, problems),
            Target(declaration, problems));
    }

    private static AttributeData Source(AttributeData attribute, AttributeData? defaults, string option) =>
        attribute.Named(option) is null && defaults is not null ? defaults : attribute;

    private static string Enumerated(int? value, string[] names, string option, Location? location, Declaration declaration, Problems problems)
    {
        if (value is null)
            problems.AddSilentError();
        else if (value >= 0 && value < names.Length)
            return names[value.Value];
        else
            problems.Add(DefinitionRules.OptionRange, location, option, declaration.DisplayName, value.Value, string.Join(", ", names));
        return names[0];
    }

    private static int InRange(
        Declaration declaration, AttributeData source, string option, int byDefault, int least, int most, Problems problems)
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
                declaration.DisplayName,
                value,
                string.Format(CultureInfo.InvariantCulture, "from {0} to {1}", least, most));
        }

        return value;
    }

    private static string FirstDayOfWeek(Declaration declaration, AttributeData? defaults, Problems problems)
    {
        const string option = "FirstDayOfWeek";
        AttributeData source = Source(declaration.Attribute, defaults, option);
        string[] days = Enum.GetNames(typeof(DayOfWeek));
        return Enumerated(source.NamedInt(option) ?? (int)DayOfWeek.Monday, days, option, source.LocationOf(option), declaration, problems);
    }

    private static string TimeZone(Declaration declaration, AttributeData? defaults, Problems problems)
    {
        const string option = "TimeZone";
        AttributeData source = Source(declaration.Attribute, defaults, option);
        if (source.Named<string>(option) is not { } zone)
            return "UTC";
        if (IanaZones.FindMistake(zone) is { } mistake)
            problems.Add(DefinitionRules.UnknownTimeZone, source.LocationOf(option), zone, mistake);
        return zone;
    }

    private static string? Target(Declaration declaration, Problems problems)
    {
        string option = declaration.Role == "Guardrail" ? "Guards" : "Drives";
        if (declaration.Attribute.Named<INamedTypeSymbol>(option) is not { } target)
            return null;
        if (!target.GetAttributes().Any(attribute => NorthStarAttributes.IsRole(NorthStarAttributes.NameOf(attribute))))
            problems.Add(DefinitionRules.TargetWithoutMetric, declaration.Attribute.LocationOf(option), option, declaration.DisplayName, target.Name);
        return target.ToDisplayString();
    }

    /// <summary>The words of a Pascal-case name: <c>MeetingHosted</c> becomes <c>Meeting hosted</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(name[i]) &&
                (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            bool isAcronym = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            if (startsWord)
                words.Append(' ');
            words.Append(startsWord && !isAcronym ? char.ToLowerInvariant(name[i]) : name[i] == '_' ? ' ' : name[i]);
        }

        return words.ToString();
    }
}
