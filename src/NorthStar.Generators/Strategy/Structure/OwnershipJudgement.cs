using System.Globalization;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds metrics that nobody looks after: an input without an owner, and any metric whose review is overdue.</summary>
internal static class OwnershipJudgement
{
    private static readonly HashSet<string> Nobody = WordList.Of("tbd, tba, todo, fixme, xxx, placeholder, none, nobody, unknown, unassigned");

    /// <summary>Whether a text names somebody.</summary>
    public static bool IsOwner(string? text) =>
        text is not null && NameWords.Split(text) is { Count: > 0 } words && words[0] != "todo" && !words.All(Nobody.Contains);

    public static void Judge(JudgedMetric metric, StructureConfiguration configuration, Findings findings)
    {
        if (metric.IsInput && !IsOwner(metric.Model.Options.Owner))
            findings.Add(StructureRules.InputWithoutOwner, metric.Name);
        if (ReviewDates.Parse(metric.Attribute.Named<string>(ReviewDates.Option)) is { } due && configuration.Today is { } today && due < today)
            findings.AddAt(metric.Attribute.LocationOf(ReviewDates.Option), StructureRules.ReviewOverdue, metric.Name, Text(due), Text(today));
    }

    private static string Text(DateTime date) => date.ToString(ReviewDates.Format, CultureInfo.InvariantCulture);
}
