using NorthStar.Aggregation;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>A thread is stopped in the middle of a batch, and others do what they may do at that moment.</summary>
public sealed class HandOverTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("read")]
    [InlineData("save")]
    [InlineData("merge")]
    [InlineData("count")]
    public async Task Who_reads_waits_for_the_end_of_a_batch_and_sees_all_of_it(string how)
    {
        ClimbLoggedAggregator climbs = ClimbLogged.NewAggregator();
        using var isInside = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        Task recorder = Task.Factory.StartNew(
            () =>
            {
                climbs.Record(ClimbLogged.Of(0));
                climbs.Record([ClimbLogged.Of(1), new ClimbLogged(2, ClimbLogged.Now, () => Stop(isInside, mayGoOn)), ClimbLogged.Of(3)]);
            },
            TaskCreationOptions.LongRunning);
        Assert.True(isInside.Wait(s_patience));

        Task<long> reader = Task.Factory.StartNew(() => TotalOf(climbs, how), TaskCreationOptions.LongRunning);
        Assert.NotSame(reader, await Task.WhenAny(reader, Task.Delay(50)));
        mayGoOn.Set();
        await recorder.WaitAsync(s_patience);
        Assert.Equal(4, await reader.WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_thread_in_the_middle_of_a_batch_keeps_no_other_thread_from_recording()
    {
        ClimbLoggedAggregator climbs = ClimbLogged.NewAggregator();
        using var isInside = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        Task slow = Task.Factory.StartNew(
            () => climbs.Record([ClimbLogged.Of(1), new ClimbLogged(2, ClimbLogged.Now, () => Stop(isInside, mayGoOn))]),
            TaskCreationOptions.LongRunning);
        Assert.True(isInside.Wait(s_patience));

        // More threads than there are seats, so that some of them record under the lock.
        int threads = (2 * Environment.ProcessorCount) + 1;
        Task[] others = [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; i < 1000; i++)
                    climbs.Record(ClimbLogged.Of(i));
            },
            TaskCreationOptions.LongRunning))];
        await Task.WhenAll(others).WaitAsync(s_patience);
        Assert.False(slow.IsCompleted);
        mayGoOn.Set();
        await slow.WaitAsync(s_patience);
        Assert.Equal((threads * 1000) + 2, climbs.Counters.Accepted);
    }

    [Fact]
    public void A_member_that_uses_the_aggregator_in_the_middle_of_a_batch_is_told_so_and_the_batch_is_taken_back()
    {
        ClimbLoggedAggregator climbs = ClimbLogged.NewAggregator();
        climbs.Record(ClimbLogged.Of(1));
        byte[] before = climbs.Save();
        foreach (Action use in UsesOf(climbs, before))
        {
            var mistake = Assert.Throws<InvalidOperationException>(
                () => climbs.Record([ClimbLogged.Of(2), new ClimbLogged(3, ClimbLogged.Now, use), ClimbLogged.Of(4)]));
            Assert.Contains("'Climb logged'", mistake.Message, StringComparison.Ordinal);
            Assert.Equal(before, climbs.Save());
        }
    }

    [Fact]
    public void A_member_that_goes_on_recording_although_it_was_told_so_records_nothing()
    {
        // Under the system's clock, and of one of whom nothing is new: recorded by the short way, if it were open.
        var climbs = new ClimbLoggedAggregator();
        var known = new ClimbLogged(1, DateTimeOffset.UtcNow, TimeSpan.FromTicks(1), "north");
        Deeper(16, () =>
        {
            for (int i = 0; i < 1000; i++)
                climbs.Record(known);
        });
        int told = 0;
        Action recordAgain = () =>
        {
            // One of these depths is on the page of the stack from which the thread has recorded before.
            for (int frames = 0; frames < 32; frames++)
            {
                Deeper(frames, () =>
                {
                    try
                    {
                        climbs.Record(known);
                    }
                    catch (InvalidOperationException)
                    {
                        told++;
                    }
                });
            }
        };
        climbs.Record([known, new ClimbLogged(3, known.At, recordAgain), known]);
        Assert.True(told >= 32);
        Assert.Equal(1003, climbs.Counters.Accepted);

        // Afterwards it has its seat as before.
        climbs.Record(known);
        Assert.Equal(1004, climbs.Counters.Accepted);

        static int Deeper(int frames, Action action)
        {
            Span<byte> frame = stackalloc byte[512];
            frame[frames] = 1;
            if (frames > 0)
                return Deeper(frames - 1, action) + frame[frames];
            action();
            return frame[0];
        }
    }

    [Fact]
    public async Task Who_uses_the_aggregator_in_the_middle_of_a_batch_is_told_so_also_while_another_thread_waits_for_the_batch()
    {
        // An aggregator for each, whose first seat is that of this thread: without a seat, the thread would hold the lock itself.
        for (int i = 0; i < UsesOf(ClimbLogged.NewAggregator(), []).Length; i++)
        {
            ClimbLoggedAggregator climbs = ClimbLogged.NewAggregator();
            climbs.Record(ClimbLogged.Of(1));
            Action use = UsesOf(climbs, climbs.Save())[i];
            Task<long>? reader = null;
            Assert.Throws<InvalidOperationException>(() => climbs.Record(
            [
                new ClimbLogged(3, ClimbLogged.Now, () =>
                {
                    if (reader is not null)
                        return;
                    using var hasBegun = new ManualResetEventSlim();
                    reader = Task.Factory.StartNew(
                        () =>
                        {
                            hasBegun.Set();
                            return TotalOf(climbs, "read");
                        },
                        TaskCreationOptions.LongRunning);
                    Assert.True(hasBegun.Wait(s_patience));
                    Thread.Sleep(20);
                    use();
                }),
            ]));
            Assert.Equal(1, await reader!.WaitAsync(s_patience));
        }
    }

    [Fact]
    public async Task Events_are_neither_lost_nor_counted_twice_while_threads_come_pause_and_go_and_others_read_save_load_and_merge()
    {
        ClimbLoggedAggregator climbs = ClimbLogged.NewAggregator();
        ClimbLoggedAggregator elsewhere = ClimbLogged.NewAggregator();
        const int threads = 24, perThread = 3000;
        using var done = new CancellationTokenSource();
        Task[] readers =
        [
            Task.Run(() => Repeat(() => Assert.All(climbs.Periods, AssertConsistent), done.Token)),
            Task.Run(() => Repeat(
                () =>
                {
                    ClimbLoggedAggregator loaded = ClimbLogged.NewAggregator();
                    loaded.Load(climbs.Save());
                    Assert.Equal(loaded.Counters.Accepted, loaded.Periods.Sum(period => period.Total));
                },
                done.Token)),
            Task.Run(() => Repeat(() => ClimbLogged.NewAggregator().Merge(climbs), done.Token)),
        ];
        for (int wave = 0; wave < 3; wave++)
        {
            // Threads of their own: seats are left behind by threads that have ended, and taken by others with the same id.
            Task[] writers = [.. Enumerable.Range(0, threads / 3).Select(writer => Task.Factory.StartNew(
                () => Write(climbs, new Random((wave * 100) + writer), perThread), TaskCreationOptions.LongRunning))];
            await Task.WhenAll(writers).WaitAsync(TimeSpan.FromMinutes(2));
            elsewhere.Record(ClimbLogged.Of(wave));
            climbs.Merge(elsewhere);
            elsewhere = ClimbLogged.NewAggregator();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers).WaitAsync(s_patience);
        Assert.Equal((threads * perThread) + 3, climbs.Counters.Accepted);
        Assert.Equal((threads * perThread) + 3, climbs.Periods.Sum(period => period.Count));
        Assert.Equal(
            (long)threads * perThread * (perThread - 1) / 2 + 3,
            climbs.Periods.Sum(period => period.Length.Ticks));
    }

    private static Action[] UsesOf(ClimbLoggedAggregator climbs, byte[] snapshot) =>
    [
        () => _ = climbs.Periods,
        () => climbs.Save(),
        () => climbs.Load(snapshot),
        () => climbs.Merge(ClimbLogged.NewAggregator()),
        () => ClimbLogged.NewAggregator().Merge(climbs),
        () => _ = climbs.Counters,
        () => climbs.Record(ClimbLogged.Of(7)),
        () => climbs.Record([ClimbLogged.Of(8), ClimbLogged.Of(9)]),
    ];

    private static void Write(ClimbLoggedAggregator climbs, Random random, int count)
    {
        for (int i = 0; i < count;)
        {
            int batch = Math.Min(random.Next(1, 40), count - i);
            ClimbLogged[] events = [.. Enumerable.Range(i, batch).Select(ClimbLogged.Of)];
            if (batch < 5)
            {
                foreach (ClimbLogged e in events)
                    climbs.Record(e);
            }
            else
            {
                climbs.Record(events);
            }

            i += batch;
            if (random.Next(50) == 0)
                Thread.Sleep(random.Next(2));
        }
    }

    private static void AssertConsistent(ClimbLoggedPeriod period)
    {
        Assert.Equal(period.Count, period.ByWall.Sum(wall => wall.Value.Count));
        Assert.Equal(period.Length, TimeSpan.FromTicks(period.ByWall.Sum(wall => wall.Value.Length.Ticks)));
        Assert.InRange(period.Actors.Value, period.Count == 0 ? 0 : 1, 50);
    }

    private static long TotalOf(ClimbLoggedAggregator climbs, string how)
    {
        ClimbLoggedAggregator copy = ClimbLogged.NewAggregator();
        switch (how)
        {
            case "save":
                copy.Load(climbs.Save());
                return copy.Counters.Accepted;
            case "merge":
                copy.Merge(climbs);
                return copy.Counters.Accepted;
            case "count":
                return climbs.Counters.Accepted;
            default:
                return climbs.Periods.Sum(period => period.Total);
        }
    }

    private static void Stop(ManualResetEventSlim isInside, ManualResetEventSlim mayGoOn)
    {
        isInside.Set();
        Assert.True(mayGoOn.Wait(s_patience));
    }

    private static void Repeat(Action action, CancellationToken done)
    {
        do
            action();
        while (!done.IsCancellationRequested);
    }
}
