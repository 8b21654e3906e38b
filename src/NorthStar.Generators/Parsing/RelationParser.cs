using System.Globalization;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses one relation: its kind, its window and how many events it asks for.</summary>
internal static class RelationParser
{
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 24 * MinutesPerHour;

    private static readonly (string Option, int Minutes)[] Parts =
        [("WithinDays", MinutesPerDay), ("WithinHours", MinutesPerHour), ("WithinMinutes", 1)];

    /// <param name="metric">The metric, where it can be parsed.</param>
    public static RelationModel Parse(RelationDeclaration relation, AttributeData attribute, MetricModel? metric, Problems problems) => new(
        NorthStarAttributes.NameOf(attribute)!,
        Window(relation, attribute, metric, problems),
        OptionRanges.Read(relation.DisplayName, attribute, "AtLeast", 1, 1, int.MaxValue, problems),
        attribute.Named("ByOtherActors") is { Value: true },
        OptionRanges.Read(relation.DisplayName, attribute, "Actions", 1, 1, int.MaxValue, problems));

    /// <summary>A length for people, such as <c>30 days</c> or <c>90 minutes</c>.</summary>
    public static string Words(long minutes)
    {
        (long number, string unit) =
            minutes % MinutesPerDay == 0 ? (minutes / MinutesPerDay, "day")
            : minutes % MinutesPerHour == 0 ? (minutes / MinutesPerHour, "hour")
            : (minutes, "minute");
        return string.Format(CultureInfo.InvariantCulture, "{0} {1}{2}", number, unit, number == 1 ? "" : "s");
    }

    private static long Window(RelationDeclaration relation, AttributeData attribute, MetricModel? metric, Problems problems)
    {
        long window = 0;
        foreach ((string option, int minutes) in Parts)
        {
            int part = attribute.NamedInt(option) ?? 0;
            if (part < 0)
            {
                Report(option, string.Format(CultureInfo.InvariantCulture, "has {0} = {1}; a window goes forward in time, so each of its parts is 0 or more", option, part));
                return 0;
            }

            window += (long)part * minutes;
        }

        if (window == 0)
        {
            Report("", "is not stated; say how long after the event it is open with WithinDays, WithinHours or WithinMinutes");
        }
        else if (metric is not null && window > metric.Options.RetainedPeriods * ShortestPeriod(metric))
        {
            long kept = metric.Options.RetainedPeriods * ShortestPeriod(metric);
            long needed = ((window - 1) / ShortestPeriod(metric)) + 1;
            Report(
                Parts.First(part => attribute.NamedInt(part.Option) > 0).Option,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "is {0}, longer than the {1} that the metric keeps; shorten it, or set RetainedPeriods of '{2}' to {3} or more",
                    Words(window),
                    Words(kept),
                    relation.TargetName,
                    needed));
        }

        return window;

        void Report(string option, string mistake) =>
            problems.Add(DefinitionRules.RelationWindow, attribute.LocationOf(option), relation.Written(attribute), relation.DisplayName, mistake);
    }

    private static long ShortestPeriod(MetricModel metric) => metric.Options.Cadence switch
    {
        "Daily" => MinutesPerDay,
        "Weekly" => 7 * MinutesPerDay,
        "Monthly" => 28 * MinutesPerDay,
        _ => 90 * MinutesPerDay,
    };
}
