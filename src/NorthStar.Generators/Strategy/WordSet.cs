namespace NorthStar.Generators.Strategy;

/// <summary>
/// The words of a part of a line: those written there, and the lists that it names, which lines share. Most lines are never asked
/// about: their words are put in a set by the first question.
/// </summary>
internal sealed class WordSet
{
    private readonly List<string> _words = [];
    private List<HashSet<string>>? _lists;
    private HashSet<string>? _set;

    /// <summary>No words.</summary>
    public static WordSet Empty { get; } = new();

    public bool IsEmpty => _words.Count == 0 && _lists is null;

    public IEnumerable<string> Words => _lists is null ? _words : _lists.Aggregate<HashSet<string>, IEnumerable<string>>(_words, (words, list) => words.Concat(list));

    public void Add(string word) => _words.Add(word);

    public void Add(HashSet<string> list) => (_lists ??= []).Add(list);

    public bool Remove(string word) => _words.Remove(word);

    public bool Contains(NameWord word)
    {
        _set ??= new HashSet<string>(_words, StringComparer.Ordinal);
        if (word.IsIn(_set))
            return true;
        if (_lists is null)
            return false;
        foreach (HashSet<string> list in _lists)
        {
            if (word.IsIn(list))
                return true;
        }

        return false;
    }
}
