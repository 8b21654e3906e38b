using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

public sealed class AllocationTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 18, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Recording_an_event_of_a_known_actor_allocates_nothing()
    {
        var heartbeats = new HeartbeatAggregator(new MovingClock(s_now));
        var beat = new Heartbeat(7, s_now);
        RecordHundredTimes(heartbeats, beat);

        long before = GC.GetAllocatedBytesForCurrentThread();
        RecordHundredTimes(heartbeats, beat);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(200, heartbeats.Current.Count);
    }

    private static void RecordHundredTimes(HeartbeatAggregator heartbeats, Heartbeat beat)
    {
        for (int i = 0; i < 100; i++)
            heartbeats.Record(in beat);
    }
}

[CoreAction("The machine can be relied upon", Cadence.Weekly)]
public sealed record Heartbeat([Actor] long Machine, [OccurredAt] DateTimeOffset At);
