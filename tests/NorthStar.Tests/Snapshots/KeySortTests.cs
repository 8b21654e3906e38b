using System.Text;
using NorthStar.Aggregation;
using NorthStar.Snapshots;
using Xunit;

namespace NorthStar.Tests.Snapshots;

/// <summary>The order of keys beside that of <see cref="Array.Sort{T}(T[], Comparison{T})"/>.</summary>
public sealed class KeySortTests
{
    public static TheoryData<string, int> Numbers
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string kind in new[] { "random", "sequence", "negative", "one outlier", "high bits", "two runs" })
            {
                foreach (int count in new[] { 0, 1, 2, 24, 25, 1000, 60_000 })
                    data.Add(kind, count);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_are_sorted_by_size(string kind, int count) =>
        AssertSorted(NumbersOf(kind, count), (left, right) => left.CompareTo(right));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Ids_are_sorted_by_their_bytes_wherever_these_differ(string kind, int count)
    {
        long[] numbers = NumbersOf(kind, count);
        foreach (int place in new[] { 0, 5, 8 })
        {
            AssertSorted(
                Array.ConvertAll(numbers, number =>
                {
                    byte[] bytes = new byte[16];
                    BitConverter.TryWriteBytes(bytes.AsSpan(place), number);
                    return new Guid(bytes);
                }),
                (left, right) => left.ToByteArray().AsSpan().SequenceCompareTo(right.ToByteArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Texts_are_sorted_by_code_units_however_long_their_common_beginning(string kind, int count)
    {
        long[] numbers = NumbersOf(kind, count);
        foreach (string beginning in new[] { "", "user-", new string('x', 100) })
            AssertSorted(Array.ConvertAll(numbers, number => beginning + number), string.CompareOrdinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Texts_of_few_different_characters_and_all_lengths_are_sorted_by_code_units(int seed)
    {
        // Zeros look like the end of a text, half of a surrogate pair like no text at all.
        char[] characters = ['\0', 'a', 'b', '\uD83D', '\uFFFF'];
        var random = new Random(seed);
        HashSet<string> texts = [];
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(random.Next(2) == 0 ? 9 : 30); length > 0; length--)
                text.Append(characters[random.Next(3) > 0 ? 0 : random.Next(characters.Length)]);
            texts.Add(text.ToString());
        }

        AssertSorted([.. texts], string.CompareOrdinal);
    }

    [Fact]
    public void Texts_that_differ_only_at_their_ends_are_sorted_without_deep_recursion()
    {
        string beginning = new('x', 200_000);
        AssertSorted([beginning + "b", beginning, beginning + "a", beginning + "\0", beginning[1..]], string.CompareOrdinal);
    }

    [Fact]
    public void Keys_of_any_type_are_sorted_by_kind_and_then_as_they_are_written()
    {
        var random = new Random(9);
        KeyValue[] keys =
        [
            .. NumbersOf("random", 500).Select(number => KeyValue.Of(number)),
            .. NumbersOf("sequence", 500).Select(number => KeyValue.Of($"order {number}")),
            .. Enumerable.Range(1, 500).Select(_ => KeyValue.Of(Guid.NewGuid())),
        ];
        random.Shuffle(keys);
        AssertSorted(keys, (left, right) => left.Kind == KeyKind.Guid && right.Kind == KeyKind.Guid
            ? left.Guid.ToByteArray().AsSpan().SequenceCompareTo(right.Guid.ToByteArray())
            : left.CompareTo(right));
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1000, 100)]
    [InlineData(40_000, 39_999)]
    [InlineData(10, 0)]
    public void Of_the_actors_in_a_table_those_that_are_used_are_sorted(int count, int used)
    {
        long[] numbers = NumbersOf("random", count);
        AssertSortedFromTable(numbers, used);
        AssertSortedFromTable(Array.ConvertAll(numbers, number => number.ToString(provider: null)), used);
    }

    private static void AssertSorted<TKey>(TKey[] keys, Comparison<TKey> comparison)
        where TKey : notnull
    {
        TKey[] expected = [.. keys];
        Array.Sort(expected, comparison);
        Assert.Equal(expected, SortedKeys<TKey>.NumbersOf(keys).Select(number => keys[number]));
    }

    private static void AssertSortedFromTable<TKey>(TKey[] keys, int used)
        where TKey : notnull
    {
        var table = new ActorTable<TKey>();
        var numbers = new ActorSet();
        foreach (TKey key in keys)
            table.NumberOf(key);
        foreach (int number in Enumerable.Range(0, keys.Length).OrderBy(number => (number * 7919L) % keys.Length).Take(used))
            numbers.Add(number);
        TKey[] expected = [.. numbers.ToArray().Select(number => keys[number])];
        Array.Sort(expected, Comparer<TKey>.Create((left, right) => left is string text ? string.CompareOrdinal(text, right as string) : Comparer<TKey>.Default.Compare(left, right)));

        var sorted = SortedKeys<TKey>.Of(table, numbers);
        var places = new KeyPlaces(keys.Length);
        places.Add(sorted.Words);
        int[] placesOfNumbers = places.ToArray();

        Assert.Equal(expected, sorted.Words.ToArray().Select(words => keys[words.Number]));
        Assert.All(sorted.Words.ToArray().Select((words, place) => (words.Number, place)), entry => Assert.Equal(entry.place, placesOfNumbers[entry.Number]));
    }

    /// <summary>Different numbers in random order.</summary>
    private static long[] NumbersOf(string kind, int count)
    {
        var random = new Random(count);
        HashSet<long> numbers = [];
        for (int i = 0; numbers.Count < count; i++)
        {
            numbers.Add(kind switch
            {
                "random" => random.NextInt64(long.MinValue, long.MaxValue),
                "sequence" => i,
                "negative" => i - (count / 2),
                "one outlier" => i == 0 ? long.MaxValue : i,
                "high bits" => ((long)i << 46) ^ random.Next(2),
                _ => (i % 2 * (1L << 60)) + i,
            });
        }

        long[] shuffled = [.. numbers];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
