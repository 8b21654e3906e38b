namespace NorthStar.Generators.Strategy;

/// <summary>The words of a part of a line: those written there, and the lists that it names, which lines share.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _lists = [];

    public bool IsEmpty => _words.Count == 0 && _lists.Count == 0;

    public IEnumerable<string> Words => _lists.Aggregate<HashSet<string>, IEnumerable<string>>(_words, (words, list) => words.Concat(list));

    public void Add(string word) => _words.Add(word);

    public void Add(HashSet<string> list) => _lists.Add(list);

    public bool Remove(string word) => _words.Remove(word);

    public bool Contains(NameWord word)
    {
        if (word.IsIn(_words))
            return true;
        foreach (HashSet<string> list in _lists)
        {
            if (word.IsIn(list))
                return true;
        }

        return false;
    }
}
