using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Snapshots;

/// <summary>A table that is filled at once beside a dictionary.</summary>
public sealed class ActorTableFillingTests
{
    public static TheoryData<int> Counts => [1, 2, 3, 1000, 32_768, 32_769, 100_000, 300_000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Numbers_are_those_of_a_dictionary_before_and_after_more_keys_come(int count)
    {
        AssertLikeDictionary(count, number => (number * 0x9E37_79B9L) - int.MaxValue);
        AssertLikeDictionary(count, number => new Guid(number, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]));
        AssertLikeDictionary(count, number => $"actor {number}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(200_000)]
    public void Two_equal_keys_are_refused_wherever_they_are(int count)
    {
        var random = new Random(count);
        for (int round = 0; round < 10; round++)
        {
            Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];
            int second = random.Next(1, count);
            ids[second] = ids[random.Next(second)];
            var table = new ActorTable<Guid>();
            Assert.False(Fill(table, ids));
            Assert.Equal(0, table.Count);
            Assert.False(table.Contains(ids[0]));
        }
    }

    [Fact]
    public void A_table_that_was_filled_tells_who_was_seen_in_a_period()
    {
        long[] keys = [.. Enumerable.Range(0, 5000).Select(number => (long)number)];
        var table = new ActorTable<long>();
        Assert.True(Fill(table, keys));
        for (int round = 0; round < 2; round++)
        {
            foreach (long key in keys)
            {
                long actor = key;
                uint hash = SeededKeys.HashOf(ref actor);
                Assert.Equal(round == 1, table.IsSeen(ref actor, hash, period: 7, out _));
                Assert.Equal(key, table.NumberIn(ref actor, hash, period: 7));
            }
        }
    }

    private static void AssertLikeDictionary<TKey>(int count, Func<int, TKey> keyOf)
        where TKey : notnull
    {
        TKey[] keys = [.. Enumerable.Range(0, count).Select(keyOf)];
        Dictionary<TKey, int> expected = [];
        foreach (TKey key in keys)
            expected.Add(key, expected.Count);
        var table = new ActorTable<TKey>();
        Assert.True(Fill(table, keys));
        Assert.Equal(count, table.Count);
        Assert.Equal(keys, table.ToArray());
        for (int number = 0; number < count + 1000; number++)
        {
            TKey key = keyOf(number);
            Assert.Equal(expected.ContainsKey(key), table.Contains(key));
            Assert.Equal(expected.TryGetValue(key, out int known) ? known : expected.Count, table.NumberOf(key));
            expected.TryAdd(key, expected.Count);
        }
    }

    private static bool Fill<TKey>(ActorTable<TKey> table, TKey[] keys)
        where TKey : notnull
    {
        var filling = new ActorTable<TKey>.Filling(table, keys.Length);
        foreach (TKey[] some in keys.Chunk(777))
            filling.Add(some);
        return filling.TryEnd();
    }
}
