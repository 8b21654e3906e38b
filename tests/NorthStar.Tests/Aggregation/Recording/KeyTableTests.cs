using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>The tables of keys beside a dictionary, and against keys that are chosen to collide.</summary>
public sealed class KeyTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Numbers_are_those_of_a_dictionary_through_growth_and_truncation(int seed)
    {
        var random = new Random(seed);
        var table = new KeyTable<string>();
        var actors = new ActorTable<Guid>();
        List<int> expected = [];
        for (int step = 0; step < 20_000; step++)
        {
            int key = random.Next(random.Next(2) == 0 ? 50 : 5000);
            int number = expected.IndexOf(key);
            Assert.Equal(number >= 0, table.Contains(Text(key)));
            Assert.Equal(number >= 0, actors.Contains(Id(key)));
            if (random.Next(400) == 0)
            {
                int left = random.Next(expected.Count + 1);
                expected.RemoveRange(left, expected.Count - left);
                table.TruncateTo(left);
                actors.TruncateTo(left);
                continue;
            }

            if (number < 0)
            {
                number = expected.Count;
                expected.Add(key);
            }

            Assert.Equal(number, table.NumberOf(Text(key)));
            Assert.Equal(number, actors.NumberOf(Id(key)));
            Assert.Equal(expected.Count, table.Count);
            Assert.Equal(expected.Count, actors.Count);
        }

        Assert.Equal(expected.Select(Text), table.Keys.ToArray());
        Assert.Equal(expected.Select(Id), actors.ToArray());
    }

    [Fact]
    public void An_actor_is_taken_for_seen_in_a_period_only_where_it_was()
    {
        var random = new Random(4);
        var actors = new ActorTable<long>();
        HashSet<(long, int)> seen = [];
        int latest = 1000;
        for (int step = 0; step < 100_000; step++)
        {
            latest += random.Next(500) == 0 ? random.Next(40) : 0;
            int period = latest - (random.Next(4) == 0 ? random.Next(100) : 0);
            long actor = random.Next(300);
            NumberIn(actors, actor, period, out bool isSeen);
            Assert.True(!isSeen || seen.Contains((actor, period)), $"{actor} was not seen in {period}");
            seen.Add((actor, period));
        }

        NumberIn(actors, 1, latest, out _);
        NumberIn(actors, 1, latest, out bool isSeenAgain);
        Assert.True(isSeenAgain);
        actors.TruncateTo(actors.Count);
        NumberIn(actors, 1, latest, out bool isSeenAfter);
        Assert.False(isSeenAfter);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(12)]
    public void A_period_stays_remembered_when_later_ones_come(int later)
    {
        var actors = new ActorTable<long>();
        NumberIn(actors, 1, 1000, out _);
        NumberIn(actors, 2, 1000 + later, out _);
        NumberIn(actors, 1, 1000, out bool isFirstSeen);
        NumberIn(actors, 2, 1000, out bool isSecondSeen);
        Assert.True(isFirstSeen);
        Assert.False(isSecondSeen);
    }

    [Fact]
    public void An_actor_is_given_once_for_each_period()
    {
        var actors = new ActorTable<long>();
        long actor = 42;
        NotedEvent<long, long>[] events =
            [.. new[] { 7, 7, 8, 7, 8, 9 }.Select(period => new NotedEvent<long, long> { Actor = actor, Hash = SeededKeys.HashOf(ref actor), Period = period, IsQualified = true })];
        var given = new ActorInPeriod[events.Length];

        int count = actors.NumberAll(events.AsSpan(), given);

        Assert.Equal([new(7, 0), new(8, 0), new(9, 0)], given.Take(count));
        Assert.Equal(0, actors.NumberAll(events.AsSpan(), given));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(400)]
    [InlineData(20_000)]
    public void Numbers_for_many_at_once_are_those_for_one_after_another_and_all_are_given_who_may_be_new(int actors)
    {
        var random = new Random(actors);
        var together = new ActorTable<long>();
        var apart = new ActorTable<long>();
        var expected = new HashSet<(long, int)>();
        for (int block = 0; block < 2000; block++)
        {
            NotedEvent<long, long>[] events = NewEvents(random, actors, block);
            var unseen = new ActorInPeriod[events.Length];
            int count = together.NumberAll(events.AsSpan(), unseen);
            var expectedUnseen = new List<ActorInPeriod>();
            foreach (NotedEvent<long, long> e in events.Where(e => e.IsQualified))
            {
                int number = NumberIn(apart, e.Actor, e.Period, out bool isSeen);
                Assert.Equal(number, e.Number);
                expected.Add((e.Actor, e.Period));
                if (!isSeen)
                    expectedUnseen.Add(new(e.Period, number));
            }

            Assert.Equal(expectedUnseen, unseen.Take(count));
            foreach (NotedEvent<long, long> e in events)
            {
                long actor = e.Actor;
                Assert.Equal(apart.IsSeen(ref actor, (uint)e.Hash, e.Period, out int number), together.IsSeen(ref actor, (uint)e.Hash, e.Period, out int sameNumber));
                Assert.Equal(number, sameNumber);
            }

            Assert.Equal(apart.Count, together.Count);
        }

        // What is remembered was seen.
        for (long actor = 0; actor < Math.Min(actors, 500); actor++)
        {
            long key = actor;
            for (int period = 0; period < 100; period++)
                Assert.True(!together.IsSeen(ref key, SeededKeys.HashOf(ref key), period, out _) || expected.Contains((actor, period)));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 700)]
    [InlineData(700, 0)]
    [InlineData(3000, 40)]
    [InlineData(40, 3000)]
    [InlineData(5000, 5000)]
    public void Another_table_adds_the_keys_that_are_new(int own, int others)
    {
        var random = new Random(own + others);
        ActorTable<Guid> into = TableOf([.. Enumerable.Range(0, own).Select(_ => Id(random.Next(6000)))], out List<Guid> expected);
        ActorTable<Guid> from = TableOf([.. Enumerable.Range(0, others).Select(_ => Id(random.Next(6000)))], out List<Guid> keys);
        HashSet<Guid> missing = [.. keys.Except(expected)];
        Assert.Equal(missing.Count, into.CountMissing(from));

        int[] numbers = into.NumbersOf(from);

        Guid[] united = into.ToArray();
        Assert.Equal(expected, united.Take(expected.Count));
        Assert.Equal(missing, [.. united.Skip(expected.Count)]);
        Assert.Equal(keys, numbers.Select(number => united[number]));
        Assert.Equal(Enumerable.Range(0, united.Length), united.Select(into.NumberOf));
        Assert.Equal(keys, from.ToArray());
    }

    public static TheoryData<string> Attacks => ["multiples", "low bits", "high bits", "sequence"];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Numbers_and_ids_that_collide_in_a_plain_table_are_spread_like_random_ones(string attack)
    {
        const int keys = 1 << 14;
        long[] numbers = [.. Enumerable.Range(1, keys).Select(i => attack switch
        {
            "multiples" => i * (1L << 40),
            "low bits" => ((long)i << 20) | 7,
            "high bits" => long.MaxValue - i,
            _ => i,
        })];
        Guid[] ids = [.. numbers.Select(number => new Guid((int)number, (short)(number >> 32), (short)(number >> 48), [0, 0, 0, 0, 0, 0, 0, 1]))];

        // As many places as keys: of random keys, one in e leaves its place free, and no place has many.
        AssertSpread([.. numbers.Select(number => SeededKeys.HashOf(ref number))], keys);
        AssertSpread([.. ids.Distinct().Select(id => SeededKeys.HashOf(ref id))], keys);
    }

    private static void AssertSpread(uint[] hashes, int places)
    {
        int[] loads = new int[places];
        foreach (uint hash in hashes)
            loads[hash & (places - 1)]++;
        Assert.InRange(loads.Max(), 1, 14);
        Assert.InRange(loads.Count(load => load > 0), (int)(0.55 * Math.Min(hashes.Length, places)), places);
    }

    private static ActorTable<Guid> TableOf(Guid[] keys, out List<Guid> distinct)
    {
        var table = new ActorTable<Guid>();
        foreach (Guid key in keys)
            table.NumberOf(key);
        distinct = [.. keys.Distinct()];
        return table;
    }

    private static string Text(int key) => $"key {key}";

    private static Guid Id(int key) => new(key, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    // Periods move on, further than any table remembers; some events are late, and some not qualified.
    private static NotedEvent<long, long>[] NewEvents(Random random, int actors, int block)
    {
        var events = new NotedEvent<long, long>[random.Next(1, 33)];
        foreach (ref NotedEvent<long, long> e in events.AsSpan())
        {
            e.Actor = random.NextInt64(actors);
            e.Hash = SeededKeys.HashOf(ref e.Actor);
            e.Period = Math.Max(0, (block / 20) - (random.Next(10) == 0 ? random.Next(50) : 0));
            e.IsQualified = random.Next(7) > 0;
        }

        return events;
    }

    private static int NumberIn<TActor>(ActorTable<TActor> actors, TActor actor, int period, out bool isSeen)
        where TActor : notnull
    {
        uint hash = SeededKeys.HashOf(ref actor);
        isSeen = actors.IsSeen(ref actor, hash, period, out _);
        return actors.NumberIn(ref actor, hash, period);
    }
}
