using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a core action that only begins what another event of the assembly completes: a meeting scheduled, and one held.</summary>
internal static class BeginningJudgement
{
    private static readonly HashSet<string> Beginnings = WordList.Of(
        "create, start, open, schedule, draft, request, submit, book, place, order, plan, initiate, begin, add, queue, post, reserve, prepare, propose, launch, upload, enroll, report, list, ship, dispatch");

    public static void Judge(JudgedMetric metric, Product product, Findings findings)
    {
        // An order that counts once its delivery confirms it is no promise.
        if (metric.Model.Related.Any(related => related.Has(RelationModel.Confirms)))
            return;
        if (DeedOnThing.Read(EventName.Of(metric.Declaration)) is { } deed && Beginnings.Contains(deed.Verb) && product.Completions.Find(deed) is { } completion)
            findings.Add(StructureRules.Beginning, metric.Name, completion.Name);
    }
}
