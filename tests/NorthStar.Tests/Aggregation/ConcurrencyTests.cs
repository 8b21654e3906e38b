using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>Several threads record while others read, save, load and merge in both directions.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 4;
    private const int EventsPerWriter = 4000;
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly MovingClock s_clock = new(s_now);
    private readonly LessonSubject _subject = new();

    [Fact]
    public async Task Totals_are_exact_and_every_reading_is_consistent_while_threads_record_read_save_load_and_merge()
    {
        var left = new LessonFinishedAggregator(s_clock);
        var right = new LessonFinishedAggregator(s_clock);
        LessonFinished[] lessons = [.. Enumerable.Range(0, Writers * EventsPerWriter).Select(Lesson)];
        using var done = new CancellationTokenSource();

        Task[] readers =
        [
            Repeat(() => AssertConsistent(left), done.Token),
            Repeat(() => AssertLoadable(left), done.Token),
            Repeat(() => left.Merge(right), done.Token),
            Repeat(() => right.Merge(left), done.Token),
        ];
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            LessonFinishedAggregator target = writer % 2 == 0 ? left : right;
            ReadOnlySpan<LessonFinished> own = lessons.AsSpan(writer * EventsPerWriter, EventsPerWriter);
            for (int i = 0; i < own.Length;)
            {
                int batch = Math.Min(i % 50, own.Length - i);
                target.Record(own.Slice(i, batch));
                i += batch;
                if (i < own.Length)
                    target.Record(in own[i++]);
            }
        }))];
        await Task.WhenAll(writers).WaitAsync(TimeSpan.FromMinutes(1));
        await done.CancelAsync();
        await Task.WhenAll(readers).WaitAsync(TimeSpan.FromMinutes(1));

        left.Merge(right);
        var expected = new LessonFinishedAggregator(s_clock);
        expected.Record(lessons);
        Assert.Equal(lessons.Length, expected.Counters.Accepted);
        Assert.Equal(_subject.Figures(expected), _subject.Figures(left));
        Assert.Equal(lessons.Length, left.Counters.Accepted);
    }

    [Fact]
    public void Nothing_is_lost_or_counted_twice_without_ids()
    {
        var rides = new RideTakenAggregator(s_clock);
        Parallel.For(0, Writers, writer =>
        {
            for (int i = 0; i < EventsPerWriter; i++)
                rides.Record(new RideTaken(i, s_now.UtcDateTime.AddHours(-(i % 50)), TimeSpan.FromTicks(i), TimeSpan.FromHours(i % 2), i % 3 == 0));
        });
        long expected = Enumerable.Range(0, EventsPerWriter).Where(i => i % 2 == 1).Sum(i => (long)i) * Writers;
        Assert.Equal(Writers * EventsPerWriter, rides.Counters.Accepted);
        Assert.Equal(expected, rides.Periods.Sum(period => period.Length.Ticks));
        Assert.Equal(Writers * EventsPerWriter, rides.Periods.Sum(period => period.Total));
    }

    [Fact]
    public async Task Snapshots_and_readings_are_of_one_moment_while_another_thread_never_stops_recording()
    {
        var rides = new RideTakenAggregator(s_clock);
        using var done = new CancellationTokenSource();
        int number = 0;
        Task writer = Repeat(
            () =>
            {
                number++;
                rides.Record(new RideTaken(number % 1000, s_now.UtcDateTime.AddDays(-(number % 5)), TimeSpan.FromTicks(1), TimeSpan.FromHours(1), number % 2 == 0));
            },
            done.Token);
        for (int round = 0; round < 300; round++)
        {
            var loaded = new RideTakenAggregator(s_clock);
            loaded.Load(rides.Save());
            Assert.Equal(loaded.Counters.Accepted, loaded.Periods.Sum(period => period.Total));

            foreach (RideTakenPeriod period in rides.Periods.Concat(loaded.Periods))
            {
                Assert.Equal(period.Count, period.Length.Ticks);
                Assert.Equal(period.Total, period.ByNight[true].Total + period.ByNight[false].Total);
                Assert.Equal(period.Length, period.ByNight[true].Length + period.ByNight[false].Length);
            }

            RecordCounters before = rides.Counters;
            long total = rides.Periods.Sum(period => period.Total);
            Assert.InRange(total, before.Accepted, rides.Counters.Accepted);
        }

        await done.CancelAsync();
        await writer.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(number, rides.Counters.Accepted);
    }

    private static Task Repeat(Action action, CancellationToken done) => Task.Run(
        () =>
        {
            do
                action();
            while (!done.IsCancellationRequested);
        },
        CancellationToken.None);

    private static LessonFinished Lesson(int number) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        new Guid(number % 97, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        s_now.AddDays(-(number % 30)),
        Score: number % 101,
        WasAttended: number % 5 != 0,
        Source: "app",
        Credits: number / 100m,
        number % 2 == 0 ? Course.Chess : Course.Piano,
        number % 3 == 0 ? null : $"{number % 7}");

    private static void AssertConsistent(LessonFinishedAggregator lessons)
    {
        long recorded = lessons.Counters.Recorded;
        foreach (LessonFinishedPeriod period in lessons.Periods)
        {
            foreach (IReadOnlyCollection<LessonFinishedFigures> slices in new[]
            {
                period.ByCourse.Select(slice => slice.Value).ToArray(),
                period.ByCountry.Select(slice => slice.Value).ToArray(),
            })
            {
                Assert.Equal(period.Total, slices.Sum(slice => slice.Total));
                Assert.Equal(period.Count, slices.Sum(slice => slice.Count));
                Assert.Equal(period.Credits, slices.Sum(slice => slice.Credits));
                Assert.True(period.Actors.Value >= slices.Select(slice => slice.Actors.Value).DefaultIfEmpty().Max());
#pragma warning disable NSM2003 // The sum is the bound that the distinct count must not exceed.
                Assert.True(period.Actors.Value <= slices.Sum(slice => slice.Actors.Value));
#pragma warning restore NSM2003
            }
        }

        RecordCounters counters = lessons.Counters;
        Assert.Equal(counters.Recorded, counters.Accepted + counters.Duplicates + counters.Rejected);
        Assert.True(counters.Recorded >= recorded, "Counters never go back.");
    }

    private static void AssertLoadable(LessonFinishedAggregator lessons)
    {
        var loaded = new LessonFinishedAggregator(s_clock);
        loaded.Load(lessons.Save());
        AssertConsistent(loaded);
        Assert.Equal(loaded.Counters.Accepted, loaded.Periods.Sum(period => period.Total));
    }
}
