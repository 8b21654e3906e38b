using System.Numerics;
using System.Runtime.CompilerServices;

namespace NorthStar.Aggregation;

/// <summary>A set of dense numbers of actors or groups, one bit each.</summary>
internal sealed class ActorSet
{
    private ulong[] _words = [];

    public long Count { get; private set; }

    /// <summary>The words up to the last one that is not zero.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _words.AsSpan().LastIndexOfAnyExcept(0UL) + 1);

    public bool Contains(int actor)
    {
        int word = actor >> 6;
        ulong[] words = _words;
        return (uint)word < (uint)words.Length && (words[word] & (1UL << actor)) != 0;
    }

    /// <summary>Adds a number; returns whether it is new.</summary>
    public bool Add(int actor)
    {
        int word = actor >> 6;
        ulong[] words = _words;
        if ((uint)word >= (uint)words.Length)
            words = Grow(word);
        ulong bit = 1UL << actor;
        if ((words[word] & bit) != 0)
            return false;
        words[word] |= bit;
        Count++;
        return true;
    }

    /// <summary>The same without a branch, for where nobody can predict which numbers are new; returns 1 where it is, otherwise 0.</summary>
    /// <param name="actor">The number.</param>
    /// <param name="times">1, or 0 where it is not to be added.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(int actor, int times)
    {
        int word = actor >> 6;
        ulong[] words = _words;
        if ((uint)word >= (uint)words.Length)
            return AddFurtherOut(actor, times);
        ulong before = words[word];
        int isNew = (int)(~(before >> actor)) & times;
        words[word] = before | ((ulong)times << actor);
        Count += isNew;
        return isNew;
    }

    /// <summary>Removes a number that is in the set.</summary>
    public void Remove(int actor)
    {
        _words[actor >> 6] &= ~(1UL << actor);
        Count--;
    }

    /// <summary>Adds the numbers of another part, translated.</summary>
    public void Add(ActorSet other, ReadOnlySpan<int> numbers)
    {
        foreach (int number in other)
            Add(numbers[number]);
    }

    /// <summary>Fills an empty set: a word for 64 numbers.</summary>
    public void Fill(ulong[] words)
    {
        _words = words;
        foreach (ulong word in words)
            Count += BitOperations.PopCount(word);
    }

    public void UnionWith(ActorSet other)
    {
        ReadOnlySpan<ulong> words = other.Words;
        if (words.Length > _words.Length)
            Array.Resize(ref _words, words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            Count += BitOperations.PopCount(words[i] & ~_words[i]);
            _words[i] |= words[i];
        }
    }

    public void ExceptWith(ActorSet other)
    {
        ReadOnlySpan<ulong> words = other.Words;
        for (int i = 0; i < Math.Min(words.Length, _words.Length); i++)
        {
            Count -= BitOperations.PopCount(words[i] & _words[i]);
            _words[i] &= ~words[i];
        }
    }

    public ActorSet Clone()
    {
        var clone = new ActorSet();
        clone.UnionWith(this);
        return clone;
    }

    /// <summary>How many actors are in both sets.</summary>
    public long CountCommon(ActorSet other)
    {
        long common = 0;
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
            common += BitOperations.PopCount(_words[i] & other._words[i]);
        return common;
    }

    public int[] ToArray()
    {
        int[] numbers = new int[Count];
        int i = 0;
        foreach (int number in this)
            numbers[i++] = number;
        return numbers;
    }

    public Enumerator GetEnumerator() => new(Words);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddFurtherOut(int actor, int times)
    {
        Grow(actor >> 6);
        return Add(actor, times);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong[] Grow(int word)
    {
        Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        return _words;
    }

    public ref struct Enumerator(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> _words = words;
        private int _next;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (_next == _words.Length)
                    return false;
                _rest = _words[_next++];
            }

            Current = ((_next - 1) << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
