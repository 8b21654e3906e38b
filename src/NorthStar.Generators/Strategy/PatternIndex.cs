namespace NorthStar.Generators.Strategy;

/// <summary>Finds the lines that may say something about a name, so that reading a name does not try them all.</summary>
internal sealed class PatternIndex
{
    private const int End = -1;
    private const int WordsPerLine = 6;

    private readonly IReadOnlyList<VocabularyPattern> _patterns;

    /// <summary>Where the lines of a word begin in <see cref="_lines"/>; each is followed by that at <see cref="_next"/>.</summary>
    private readonly Dictionary<string, int> _byAction;
    private readonly Dictionary<string, int> _byObject;
    private readonly List<int> _lines;
    private readonly List<int> _next;

    /// <param name="patterns">In order of precedence.</param>
    public PatternIndex(IReadOnlyList<VocabularyPattern> patterns)
    {
        _patterns = patterns;
        _byAction = new Dictionary<string, int>(patterns.Count * 2, StringComparer.Ordinal);
        _byObject = new Dictionary<string, int>(patterns.Count * 2, StringComparer.Ordinal);
        _lines = new List<int>(patterns.Count * WordsPerLine);
        _next = new List<int>(patterns.Count * WordsPerLine);
        for (int index = 0; index < patterns.Count; index++)
        {
            if (patterns[index].Actions is { } actions)
                Add(_byAction, actions, index);
            else if (patterns[index].Objects is { } objects)
                Add(_byObject, objects, index);
        }
    }

    /// <summary>The lines with one of a name's actions, and the lines about one of its nouns whatever is done, in order of precedence.</summary>
    public IEnumerable<(VocabularyPattern Pattern, NameWord? Action)> Find(NameSentence sentence)
    {
        var found = new List<(int Pattern, int Action)>();
        for (int action = 0; action < sentence.Actions.Count; action++)
            Find(_byAction, sentence.Actions[action], action, found);
        foreach (NameWord noun in sentence.Nouns)
            Find(_byObject, noun, -1, found);
        found.Sort();
        return found.Select(line => (_patterns[line.Pattern], line.Action < 0 ? (NameWord?)null : sentence.Actions[line.Action]));
    }

    private void Find(Dictionary<string, int> first, NameWord word, int action, List<(int Pattern, int Action)> found)
    {
        Find(first, word.Lemma, action, found);
        if (word.Text != word.Lemma)
            Find(first, word.Text, action, found);
    }

    private void Find(Dictionary<string, int> first, string word, int action, List<(int Pattern, int Action)> found)
    {
        if (!first.TryGetValue(word, out int line))
            return;
        for (; line != End; line = _next[line])
            found.Add((_lines[line], action));
    }

    private void Add(Dictionary<string, int> first, WordSet words, int pattern)
    {
        foreach (string word in words.Words)
        {
            _next.Add(first.TryGetValue(word, out int next) ? next : End);
            first[word] = _lines.Count;
            _lines.Add(pattern);
        }
    }
}
