using System.Numerics;

namespace NorthStar.Aggregation;

/// <summary>A set of dense actor numbers, one bit each.</summary>
internal sealed class ActorSet
{
    private ulong[] _words = [];

    public long Count { get; private set; }

    /// <summary>The words up to the last one that is not zero.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _words.AsSpan().LastIndexOfAnyExcept(0UL) + 1);

    public void Add(int actor)
    {
        int word = actor >> 6;
        if (word >= _words.Length)
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        ulong bit = 1UL << actor;
        if ((_words[word] & bit) != 0)
            return;
        _words[word] |= bit;
        Count++;
    }

    public Enumerator GetEnumerator() => new(Words);

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
