using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds what makes a number wrong once events are redelivered, late, or have lost their offset.</summary>
internal static class DeliveryJudgement
{
    public static void Judge(JudgedMetric metric, Findings findings)
    {
        if (metric.IsCoreAction)
        {
            JudgeId(metric, findings);
            JudgeWindows(metric, findings);
        }

        if (metric.Model.Time is { Kind: TimeKind.Clock, Access: { TypeName: nameof(DateTime) } access } && !SaysThatItIsUtc(access.Path) &&
            metric.Nearest(NorthStarAttributes.OccurredAt) is { } time)
        {
            findings.AddAt(time.Attribute.Location(), StructureRules.TimeWithoutOffset, access.Path, time.OwnerName(metric.Declaration));
        }
    }

    private static bool SaysThatItIsUtc(string path) => NameWords.Split(path).Contains("utc");

    private static void JudgeId(JudgedMetric metric, Findings findings)
    {
        // A sketch recognises no duplicates: an id is refused there.
        if (metric.Model is { EventId: null, Options.EstimatesActors: false })
            findings.Add(StructureRules.NoEventId, metric.Name);
    }

    private static void JudgeWindows(JudgedMetric metric, Findings findings)
    {
        if (metric.Model.Options.LatenessAllowanceHours != 0 || metric.Model.Related.Count == 0)
            return;
        long longest = metric.Model.Related
            .SelectMany(related => related.Relations)
            .Where(relation => relation.NeedsCorrelation)
            .Select(relation => relation.Minutes)
            .DefaultIfEmpty(0)
            .Max();
        if (longest > 0)
            findings.Add(StructureRules.NoLatenessAllowance, metric.Name, RelationParser.Words(longest));
    }
}
