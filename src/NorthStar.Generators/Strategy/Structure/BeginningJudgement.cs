using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a core action that only begins what another event of the assembly completes: a meeting scheduled, and one held.</summary>
internal static class BeginningJudgement
{
    private static readonly HashSet<string> Beginnings = WordList.Of("""
        create, start, open, schedule, draft, request, submit, book, place, order, plan, initiate, begin, add, queue, post, reserve, prepare, propose, launch, upload, enroll
        """);

    private static readonly HashSet<string> Completions = WordList.Of("""
        complete, finish, deliver, publish, close, hold, resolve, host, attend, end, fulfill, fulfil, solve, conclude, finalize, finalise, graduate, accomplish, do, sign
        """);

    /// <summary>What customers leave when it is closed or ends.</summary>
    private static readonly HashSet<string> Lasting = WordList.Of("account, subscription, session, membership, contract, shop, store, branch, app, tab, window, page, connection");

    private static readonly HashSet<string> Endings = WordList.Of("close, end");

    public static void Judge(JudgedMetric metric, Findings findings)
    {
        // An order that counts once its delivery confirms it is no promise.
        if (metric.Model.Related.Any(related => related.Has(RelationModel.Confirms)))
            return;
        if (Read(metric.Declaration.Event.Name, Beginnings) is not { } thing)
            return;
        string? completion = metric.Compilation
            .GetSymbolsWithName(name => Read(name, Completions) == thing, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false })
            .Select(type => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
            .OrderBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (completion is not null)
            findings.Add(StructureRules.Beginning, metric.Name, completion);
    }

    /// <summary>The thing to which a name says that something was done; null where that is not one of the verbs.</summary>
    private static string? Read(string name, HashSet<string> verbs)
    {
        List<NameWord> words = NameWords.Of(name);
        if (words.Count < 2 || words[words.Count - 1] is not { Form: WordForm.Past } verb || !verbs.Contains(verb.Lemma))
            return null;
        return Endings.Contains(verb.Lemma) && Lasting.Contains(words[words.Count - 2].Lemma)
            ? null
            : string.Join(" ", words.Take(words.Count - 1).Select(word => word.Lemma));
    }
}
