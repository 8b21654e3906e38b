using NorthStar.Generators.Parsing;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Strategy.Structure;

/// <summary>Finds a value statement that is empty, a placeholder, or the name of the event in other words.</summary>
internal static class StatementJudgement
{
    /// <summary>Words of any sentence about an event, which say nothing about its value.</summary>
    private static readonly HashSet<string> Fillers = WordList.Of("""
        a, an, the, is, are, be, was, were, been, has, have, had, having, do, does, did, will, can, may, of, by, to, for, in, on, at, with, from, into, and, or, so,
        that, which, who, when, whenever, where, if, then, this, these, it, its, they, them, their, our, we, you, your, some, someone, somebody, any, anyone, one, all, each, every, there,
        user, customer, person, people, event, metric, action, number, count, total, value, new, successfully, just, happen, occur, get, describe, represent, counts, amount,
        north, star, kpi, indicator, important, main, key, core, measure, track, goal, business, product, growth, success, most, very, what,
        per, time, times, day, week, month, quarter, year, daily, weekly, monthly, quarterly, yearly
        """);

    private static readonly HashSet<string> Placeholders = WordList.Of("todo, tbd, fixme, tba, xxx, placeholder, lorem, ipsum, n, na");

    public static void Judge(JudgedMetric metric, Findings findings)
    {
        if (FindFlaw(metric.Model.Options.Value, metric.Declaration) is { } flaw)
            findings.AddAt(metric.Attribute.LocationOfParameter("value"), StructureRules.EmptyStatement, metric.Name, flaw);
    }

    /// <summary>What is wrong with a statement about the metric; null where nothing is.</summary>
    public static string? FindFlaw(string statement, Declaration declaration)
    {
        List<string> words = NameWords.Split(statement);
        if (words.Count == 0)
            return "is empty";
        if (words.All(Placeholders.Contains) || statement.TrimStart().StartsWith("TODO", StringComparison.Ordinal))
            return "is a placeholder";
        var names = new HashSet<string>(StringComparer.Ordinal);
        bool saysSomething = false;
        foreach (string said in Meanings(words))
        {
            if (!saysSomething)
                AddNames(declaration, names);
            saysSomething = true;
            if (!names.Contains(said))
                return null;
        }

        return saysSomething ? "only repeats its name" : "names no value";
    }

    private static void AddNames(Declaration declaration, HashSet<string> names)
    {
        names.UnionWith(Meanings(NameWords.Split(declaration.NamingType.Name)));
        if (declaration.NamingType.ContainingType is { Name: var outer })
            names.UnionWith(Meanings(NameWords.Split(outer)));
        if (declaration.IsExternal)
            names.UnionWith(Meanings(NameWords.Split(declaration.Event.Name)));
        if (declaration.Attribute.Named<string>("Name") is { } name)
            names.UnionWith(Meanings(NameWords.Split(name)));
    }

    /// <summary>What the words mean, whatever their form: meetings is meeting, and that is meet.</summary>
    private static IEnumerable<string> Meanings(List<string> words) =>
        words.Select(NameWord.Of).Where(word => !word.IsIn(Fillers)).Select(word => NameWord.Of(word.Lemma).Lemma);
}
