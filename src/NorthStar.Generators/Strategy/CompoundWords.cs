namespace NorthStar.Generators.Strategy;

/// <summary>Joins the words of a name that are one word in meaning: sign up, home page, push notification.</summary>
internal sealed class CompoundWords
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "up", "in", "out", "off", "on", "down", "back", "over", "away" };

    private readonly HashSet<string> _compounds;
    private readonly Dictionary<string, string> _joined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts;
    private readonly int _longest;

    /// <param name="compounds">Each of several words, with a space between them.</param>
    public CompoundWords(IEnumerable<string> compounds)
    {
        _compounds = new HashSet<string>(compounds, StringComparer.Ordinal);
        foreach (string compound in _compounds)
            _joined[compound.Replace(" ", "")] = compound;
        _starts = new HashSet<string>(_compounds.Select(compound => compound.Substring(0, compound.IndexOf(' '))), StringComparer.Ordinal);
        _longest = _compounds.Select(compound => compound.Split(' ').Length).DefaultIfEmpty(1).Max();
    }

    public List<NameWord> Join(List<NameWord> words)
    {
        var joined = new List<NameWord>(words.Count);
        for (int index = 0; index < words.Count;)
        {
            NameWord word = Longest(words, index, out int count);
            joined.Add(word);
            index += count;
        }

        return joined;
    }

    private NameWord Longest(List<NameWord> words, int index, out int count)
    {
        NameWord single = words[index];
        for (count = single.IsIn(_starts) ? Math.Min(_longest, words.Count - index) : 1; count > 1; count--)
        {
            List<NameWord> part = words.GetRange(index, count);
            string? compound = (IsSaid(part) ? null : Find(part.Select(word => word.Lemma))) ?? Find(part.Select(word => word.Text));
            if (compound is not null)
                return new NameWord(compound.Replace(" ", ""), compound, FormOf(part)) { Display = string.Join(" ", part) };
        }

        bool isLastVerb = index == words.Count - 2 && single.Form == WordForm.Past && Particles.Contains(words[index + 1].Text);
        count = isLastVerb ? 2 : 1;
        if (isLastVerb)
            return single with { Text = $"{single.Text} {words[index + 1].Text}", Lemma = $"{single.Lemma} {words[index + 1].Text}" };
        if (_joined.TryGetValue(single.Text, out string? found) || _joined.TryGetValue(single.Lemma, out found))
            return single with { Lemma = found };
        return single;
    }

    /// <summary>Whether the last of several words is what is done to the others: activity logged is no activity log.</summary>
    private static bool IsSaid(List<NameWord> part) => part[part.Count - 1].Form == WordForm.Past && part[0].Form != WordForm.Past;

    private string? Find(IEnumerable<string> words)
    {
        string candidate = string.Join(" ", words);
        return _compounds.Contains(candidate) ? candidate : null;
    }

    private static WordForm FormOf(List<NameWord> part) => part.Any(word => word.Form == WordForm.Past) ? WordForm.Past : part[part.Count - 1].Form;
}
