using System.Diagnostics;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>The system's clock is read at most every 20 milliseconds while events are recorded, which nobody can notice.</summary>
public sealed class CoarseClockTests
{
    [Fact]
    public void An_event_of_this_very_moment_is_never_in_the_future_although_nothing_is_tolerated()
    {
        var laps = new LapFinishedAggregator();
        int recorded = 0;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(200); recorded++)
            laps.Record(new LapFinished(recorded % 7, DateTimeOffset.UtcNow));
        Assert.Equal(recorded, laps.Counters.Accepted);
        Assert.Equal(recorded, laps.Periods.Sum(period => period.Count));
    }

    [Fact]
    public void An_event_of_the_next_minute_is_in_the_future()
    {
        var laps = new LapFinishedAggregator();
        laps.Record(new LapFinished(1, DateTimeOffset.UtcNow));
        laps.Record(new LapFinished(1, DateTimeOffset.UtcNow.AddMinutes(1)));
        laps.Record([new LapFinished(1, DateTimeOffset.UtcNow.AddMinutes(1)), new LapFinished(1, DateTimeOffset.UtcNow)]);
        Assert.Equal(2, laps.Counters.RejectedFor(RejectionReason.InFuture));
        Assert.Equal(2, laps.Counters.Accepted);
    }
}

[CoreAction("Runners run", Cadence.Daily, ClockSkewToleranceSeconds = 0)]
public readonly record struct LapFinished([property: Actor] int Runner, [property: OccurredAt] DateTimeOffset At);
