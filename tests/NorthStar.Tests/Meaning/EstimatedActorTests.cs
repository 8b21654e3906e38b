using NorthStar.Tests.Aggregation;
using NorthStar.Tests.Meaning.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Meaning;

public sealed class EstimatedActorTests
{
    private static readonly DateTimeOffset s_monday = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly MovingClock _clock = new(s_monday.AddDays(20));

    [Fact]
    public void The_estimate_is_near_the_true_number_in_each_period_and_slice()
    {
        VideoWatchedAggregator videos = Recorded(Events(20_000));
        VideoWatchedPeriod week = videos[new DateOnly(2026, 5, 4)];
        Assert.Equal(1.04 / 32, week.Actors.RelativeStandardError, 12);

        // Four standard errors: the seed is fixed, so it holds or it does not.
        double tolerance = 4 * week.Actors.RelativeStandardError;
        IGrouping<Screen, VideoWatched>[] slices = [.. Events(20_000).Where(e => e.At < s_monday.AddDays(6) && e.Seconds >= 60).GroupBy(e => e.Screen)];
        Near(slices.SelectMany(slice => slice).Select(e => e.Viewer).Distinct().Count(), week.Value);
        foreach (IGrouping<Screen, VideoWatched> slice in slices)
            Near(slice.Select(e => e.Viewer).Distinct().Count(), week.ByScreen[slice.Key].Actors);

        void Near(int expected, DistinctEstimate actual) => Assert.InRange(actual.Value, expected * (1 - tolerance), expected * (1 + tolerance));
    }

    [Fact]
    public void Order_duplicates_parts_and_loads_give_the_same_estimate_and_bytes()
    {
        VideoWatched[] events = Events(5_000);
        var random = new Random(3);
        VideoWatchedAggregator expected = Recorded(events);
        VideoWatchedAggregator shuffled = Recorded([.. events.OrderBy(_ => random.Next())]);
        VideoWatchedAggregator[] parts = [.. events.GroupBy(_ => random.Next(5)).Select(part => Recorded([.. part]))];
        foreach (VideoWatchedAggregator part in parts[1..])
            parts[0].Merge(part);
        var loaded = new VideoWatchedAggregator(_clock);
        loaded.Load(expected.Save());

        foreach (VideoWatchedAggregator other in (VideoWatchedAggregator[])[shuffled, parts[0], loaded])
        {
            Assert.Equal(expected.Periods.Select(week => week.Value), other.Periods.Select(week => week.Value));
            Assert.Equal(expected.Save(), other.Save());
        }
    }

    [Fact]
    public void A_few_actors_are_counted_exactly()
    {
        VideoWatchedAggregator videos = Recorded([.. Enumerable.Range(0, 90).Select(i => new VideoWatched(i % 30, s_monday, 60, Screen.Phone))]);
        Assert.Equal(30, videos[new DateOnly(2026, 5, 4)].Value.Value);
        Assert.Equal(3.0, videos[new DateOnly(2026, 5, 4)].ActionsPerActor);
    }

    [Fact]
    public void Every_damaged_byte_of_a_snapshot_is_refused()
    {
        byte[] snapshot = Recorded(Events(400)).Save();
        var loaded = new VideoWatchedAggregator(_clock);
        for (int i = SnapshotBytes.ContentStart; i < snapshot.Length - SnapshotBytes.ChecksumLength; i += 7)
            Assert.Throws<SnapshotException>(() => loaded.Load(snapshot.With(i, (byte)(snapshot[i] ^ 0x5A))));
        Assert.Equal(0, loaded.Counters.Recorded);
    }

    private VideoWatchedAggregator Recorded(VideoWatched[] events)
    {
        var aggregator = new VideoWatchedAggregator(_clock);
        aggregator.Record(events);
        return aggregator;
    }

    private static VideoWatched[] Events(int count)
    {
        var random = new Random(17);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new VideoWatched(
                random.Next(count / 2), s_monday.AddHours(random.Next(24 * 14)), random.Next(30, 300), (Screen)random.Next(2))),
        ];
    }
}
