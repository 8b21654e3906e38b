using NorthStar.Aggregation;

namespace NorthStar.Snapshots;

/// <summary>Keys of a table in ascending order.</summary>
internal sealed class SortedKeys<TKey>
    where TKey : notnull
{
    private readonly KeyWords[] _words;

    // By their numbers; empty where the words tell the keys.
    private readonly TKey[] _keys;

    private SortedKeys(KeyWords[] words, int count, TKey[] keys)
    {
        _words = words;
        _keys = keys;
        Count = count;
        Sort();
    }

    public int Count { get; }

    /// <summary>The words and numbers of the keys; the words are those of a place at which the key differs from its neighbours.</summary>
    public ReadOnlySpan<KeyWords> Words => _words.AsSpan(0, Count);

    /// <summary>The numbers of keys that all differ, in ascending order of the keys.</summary>
    public static int[] NumbersOf(TKey[] keys)
    {
        KeyWords[] words = GC.AllocateUninitializedArray<KeyWords>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
            words[i] = KeyOrder<TKey>.WordsOf(in keys[i], i, place: 0);
        return Array.ConvertAll(new SortedKeys<TKey>(words, keys.Length, keys)._words, key => key.Number);
    }

    /// <summary>Sorts those of the keys whose numbers are used.</summary>
    public static SortedKeys<TKey> Of(TKey[] keys, ActorSet used)
    {
        KeyWords[] words = GC.AllocateUninitializedArray<KeyWords>((int)used.Count);
        int count = 0;
        foreach (int number in used)
            words[count++] = KeyOrder<TKey>.WordsOf(in keys[number], number, place: 0);
        return new SortedKeys<TKey>(words, count, keys);
    }

    /// <summary>Sorts those of the actors whose numbers are used.</summary>
    public static SortedKeys<TKey> Of(ActorTable<TKey> actors, ActorSet used)
    {
        if (!KeyOrder<TKey>.IsWhole)
            return Of(actors.ToArray(), used);

        // The keys are copied as they come, which is faster than to look them up by their numbers.
        KeyWords[] words = GC.AllocateUninitializedArray<KeyWords>(actors.Count + 1);
        actors.CopyTo(words);
        int count = actors.Count == used.Count ? actors.Count : Keep(words.AsSpan(0, actors.Count), used);
        return new SortedKeys<TKey>(words, count, []);
    }

    public TKey KeyOf(in KeyWords words) => _keys[words.Number];

    private static int Keep(Span<KeyWords> words, ActorSet used)
    {
        int kept = 0;
        foreach (ref readonly KeyWords key in words)
        {
            if (used.Contains(key.Number))
                words[kept++] = key;
        }

        return kept;
    }

    private void Sort()
    {
        Span<KeyWords> words = _words.AsSpan(0, Count);
        KeyWords[] spare = GC.AllocateUninitializedArray<KeyWords>(Count);
        KeySort.Sort(words, spare);
        if (!KeyOrder<TKey>.IsWhole)
            SortAlike(words, spare);
    }

    /// <summary>Sorts keys whose words are equal by their words at the next place, until they differ.</summary>
    private void SortAlike(Span<KeyWords> words, Span<KeyWords> spare)
    {
        // No recursion: the keys of an attacker are as long as the attacker likes.
        Stack<(int Start, int End, int Place)> alike = new();
        FindAlike(words, start: 0, place: 0, alike);
        while (alike.TryPop(out (int Start, int End, int Place) run))
        {
            Span<KeyWords> keys = words[run.Start..run.End];
            foreach (ref KeyWords key in keys)
                key = KeyOrder<TKey>.WordsOf(in _keys[key.Number], key.Number, run.Place);
            KeySort.Sort(keys, spare);
            FindAlike(keys, run.Start, run.Place, alike);
        }
    }

    private void FindAlike(ReadOnlySpan<KeyWords> words, int start, int place, Stack<(int Start, int End, int Place)> alike)
    {
        int first = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].HasWordsOf(in words[first]))
                continue;
            if (i - first > 1 && KeyOrder<TKey>.HasMore(in _keys[words[first].Number], place))
                alike.Push((start + first, start + i, place + 1));
            first = i;
        }
    }
}
