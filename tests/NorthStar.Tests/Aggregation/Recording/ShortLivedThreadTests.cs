using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>Threads that record a little, from near and deep frames, and end, so that others run on their stacks.</summary>
public sealed class ShortLivedThreadTests
{
    private const int Waves = 60;
    private const int ThreadsPerWave = 5;
    private const int EventsPerThread = 300;
    private const int MostFrames = 40;
    private static readonly int[] s_stackSizes = [128 * 1024, 256 * 1024, 1024 * 1024];

    [Fact]
    public void Nothing_is_lost_or_counted_twice_at_any_depth_of_any_stack()
    {
        var routes = new RouteGradedAggregator();
        DateTimeOffset at = DateTimeOffset.UtcNow.AddMinutes(-5);
        using var done = new CancellationTokenSource();
        var reader = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                _ = routes.Counters;
                Thread.Yield();
            }
        });
        reader.Start();
        for (int wave = 0; wave < Waves; wave++)
        {
            int first = wave * ThreadsPerWave;
            Thread[] threads = [.. Enumerable.Range(first, ThreadsPerWave)
                .Select(number => new Thread(() => RecordAtAnyDepth(routes, at, number), s_stackSizes[number % s_stackSizes.Length]))];
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
        }

        done.Cancel();
        reader.Join();
        const int Events = Waves * ThreadsPerWave * EventsPerThread;
        Assert.Equal(Events, routes.Counters.Accepted);
        Assert.Equal(Events, routes.Periods.Sum(period => period.Count));
        Assert.Equal(Events, routes.Periods.Sum(period => period.Quantity));
        Assert.Equal(Waves * ThreadsPerWave, routes.Periods.Max(period => period.Actors.Value));
    }

    private static void RecordAtAnyDepth(RouteGradedAggregator routes, DateTimeOffset at, int number)
    {
        var random = new Random(number);
        for (int i = 0; i < EventsPerThread; i++)
            Record(routes, new RouteGraded($"climber {number}", at, 1, "easy", HasRain: false, IsSafe: true), frames: random.Next(MostFrames));
    }

    private static void Record(RouteGradedAggregator routes, RouteGraded route, int frames)
    {
        Span<byte> frame = stackalloc byte[512];
        frame[frames] = 1;
        if (frames == 0)
            routes.Record(in route);
        else
            Record(routes, route, frames - frame[frames]);
    }
}
