namespace NorthStar.Generators.Strategy;

/// <summary>Finds the lines that may say something about a name, so that reading a name does not try them all.</summary>
internal sealed class PatternIndex
{
    private readonly IReadOnlyList<VocabularyPattern> _patterns;
    private readonly Dictionary<string, List<int>> _byAction = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byObject = new(StringComparer.Ordinal);

    /// <param name="patterns">In order of precedence.</param>
    public PatternIndex(IReadOnlyList<VocabularyPattern> patterns)
    {
        _patterns = patterns;
        for (int index = 0; index < patterns.Count; index++)
        {
            if (patterns[index].Actions is { } actions)
                Add(_byAction, actions.Words, index);
            else if (patterns[index].Objects is { } objects)
                Add(_byObject, objects.Words, index);
        }
    }

    /// <summary>The lines with one of a name's actions, and the lines about one of its nouns whatever is done, in order of precedence.</summary>
    public IEnumerable<(VocabularyPattern Pattern, NameWord? Action)> Find(NameSentence sentence)
    {
        var found = new List<(int Index, int Action)>();
        for (int action = 0; action < sentence.Actions.Count; action++)
            Find(_byAction, sentence.Actions[action], action, found);
        foreach (NameWord noun in sentence.Nouns)
            Find(_byObject, noun, -1, found);
        found.Sort();
        return found.Select(pair => (_patterns[pair.Index], pair.Action < 0 ? (NameWord?)null : sentence.Actions[pair.Action]));
    }

    private static void Find(Dictionary<string, List<int>> lines, NameWord word, int action, List<(int Index, int Action)> found)
    {
        if (lines.TryGetValue(word.Lemma, out List<int>? indexes))
            found.AddRange(indexes.Select(index => (index, action)));
        if (word.Text != word.Lemma && lines.TryGetValue(word.Text, out indexes))
            found.AddRange(indexes.Select(index => (index, action)));
    }

    private static void Add(Dictionary<string, List<int>> lines, IEnumerable<string> words, int index)
    {
        foreach (string word in words)
        {
            if (!lines.TryGetValue(word, out List<int>? indexes))
                lines[word] = indexes = [];
            indexes.Add(index);
        }
    }
}
