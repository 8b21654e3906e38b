namespace NorthStar.Generators.Strategy.Structure;

/// <summary>The words that say how often something happens, or that name something with a rhythm of its own.</summary>
internal static class CadenceWords
{
    private static readonly Dictionary<string, string> Cadences = new(StringComparer.Ordinal)
    {
        ["daily"] = "Daily", ["weekly"] = "Weekly", ["monthly"] = "Monthly", ["quarterly"] = "Quarterly",
        ["dau"] = "Daily", ["wau"] = "Weekly", ["mau"] = "Monthly",
    };

    private static readonly Dictionary<string, string> Lengths = new(StringComparer.Ordinal)
    {
        ["day"] = "Daily", ["week"] = "Weekly", ["month"] = "Monthly", ["quarter"] = "Quarterly",
    };

    private static readonly HashSet<string> Per = WordList.Of("per, each, every");

    /// <summary>What makes a limit of a length of time: within a day.</summary>
    private static readonly HashSet<string> Limits = WordList.Of("within, in, under, after, for, than, by, of, about, only, half, with, on, at, to, over, from, such");

    /// <summary>What a length of time belongs to where it is that of the metric, and not of the thing: daily actives, but a daily standup.</summary>
    private static readonly HashSet<string> Counted = WordList.Of("active, actives, user, users, customer, customers, account, accounts, team, teams, actor, actors, total, count");

    private static readonly Rhythm[] Rhythms =
    [
        new("about once a year", "show the season and not the product", "Quarterly", WordList.Of("Daily, Weekly, Monthly"), WordList.Of("annual, yearly, tax return, tax declaration, tax filing, income tax, wedding, census, christmas, election, graduation, flu vaccination, vehicle inspection, car inspection")),
        new("about once a month", "show the day of the month and not the product", "Monthly", WordList.Of("Daily"), WordList.Of("payroll, payslip, salary, rent, budget, monthly")),
        new(
            "many times a week",
            "hide for months that they have stopped",
            "Weekly",
            WordList.Of("Quarterly"),
            WordList.Of("message, chat, conversation, meal, workout, ride, commute, standup, song, playlist, episode, meditation, prayer, habit, lesson, exercise, commit, pull request, daily")),
    ];

    /// <summary>The lengths of time that a name for people states.</summary>
    public static IEnumerable<(string Words, string Cadence)> InName(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (Cadences.TryGetValue(words[index], out string? cadence))
                yield return (IsAbbreviation(words[index]) ? words[index].ToUpperInvariant() : words[index], cadence);
            else if (index > 0 && (Per.Contains(words[index - 1]) || (index > 1 && index == words.Count - 1 && words[index - 1] == "a" && !Limits.Contains(words[index - 2]))) && Lengths.TryGetValue(words[index], out cadence))
                yield return ($"{words[index - 1]} {words[index]}", cadence);
        }
    }

    /// <summary>The length of time that a type's name states of the metric.</summary>
    public static IEnumerable<(string Words, string Cadence)> InTypeName(List<string> words) => InName(words)
        .Where(mention => IsAbbreviation(mention.Words) || Counted.Contains(WordAfter(mention.Words, words)));

    /// <summary>The rhythm of what a name is about, where a cadence is too short or too long for it.</summary>
    public static (string Often, string Word, string Harm, string Better)? MissedRhythm(List<NameWord> words, string cadence)
    {
        foreach (Rhythm rhythm in Rhythms)
        {
            if (!rhythm.Misses.Contains(cadence))
                continue;
            for (int index = 0; index < words.Count; index++)
            {
                // Rented is not rent.
                if (words[index].Form is WordForm.Base or WordForm.Plural && rhythm.Things.Contains(words[index].Lemma))
                    return (rhythm.Often, words[index].Lemma, rhythm.Harm, rhythm.Better);
                if (index > 0 && rhythm.Ends.Contains(words[index].Lemma) && $"{words[index - 1].Lemma} {words[index].Lemma}" is var thing && rhythm.Things.Contains(thing))
                    return (rhythm.Often, thing, rhythm.Harm, rhythm.Better);
            }
        }

        return null;
    }

    /// <summary>DAU, WAU or MAU.</summary>
    private static bool IsAbbreviation(string word) => word.Length == 3 && word.EndsWith("au", StringComparison.OrdinalIgnoreCase);

    private static string WordAfter(string word, List<string> words) => words.SkipWhile(other => other != word).Skip(1).FirstOrDefault() ?? "";

    /// <param name="Misses">The cadences that do not fit.</param>
    /// <param name="Things">What people do in this rhythm.</param>
    private sealed record Rhythm(string Often, string Harm, string Better, HashSet<string> Misses, HashSet<string> Things)
    {
        /// <summary>The last words of the things that are called by two.</summary>
        public HashSet<string> Ends { get; } = new(Things.Where(thing => thing.Contains(' ')).Select(thing => thing.Split(' ').Last()), StringComparer.Ordinal);
    }
}
