namespace NorthStar.Aggregation;

/// <summary>Gives each distinct key a dense number, in the order of first sight.</summary>
internal sealed class KeyTable<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _numbers = [];
    private readonly List<TKey> _keys = [];

    public int Count => _keys.Count;

    public TKey this[int number] => _keys[number];

    public bool Contains(TKey key) => _numbers.ContainsKey(key);

    public int NumberOf(TKey key)
    {
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _keys.Count;
            _numbers.Add(key, number);
            _keys.Add(key);
        }

        return number;
    }
}
