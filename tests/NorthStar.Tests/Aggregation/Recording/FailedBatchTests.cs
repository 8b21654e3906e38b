using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// A batch is read once, and events before a mistake are recorded before the mistake is met: all of it is taken back. The
/// control aggregator never sees a batch with a mistake.
/// </summary>
public sealed class FailedBatchTests
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    private static Gen<DateTime> Times =>
        from days in Gen.Frequency((8, Gen.Choose(0, 3)), (2, Gen.Choose(0, 400)), (1, Gen.Choose(-2, -1)))
        from seconds in Gen.Choose(0, 86399)
        select s_now.UtcDateTime.AddDays(-days).AddSeconds(-seconds);

    [Fact]
    public void Nothing_is_left_of_a_batch_with_exact_actors_and_slices() => Check(
        from rider in Gen.Choose(-1, 300)
        from at in Times
        from length in Gen.Elements<TimeSpan?>(TimeSpan.FromTicks(1), TimeSpan.FromDays(-1), TimeSpan.FromDays(5000), null)
        from waited in Gen.Choose(59, 62)
        from night in Gen.Elements<bool?>(true, false, null)
        select new RideTaken(rider < 0 ? null : rider, at, length, TimeSpan.FromSeconds(waited), night),
        ride => ride with { At = DateTime.SpecifyKind(ride.At, DateTimeKind.Local) },
        clock => new RideTakenAggregator(clock));

    [Fact]
    public void Nothing_is_left_of_a_batch_with_estimated_actors_and_sums_of_doubles() => Check(
        from climber in Gen.Choose(-1, 2000)
        from at in Times
        from grade in Gen.Elements(0.1, -7.5, 1e300, double.NaN, 1e-300)
        from gym in Gen.Choose(0, 3)
        select new BoulderSolved(climber < 0 ? "" : $"climber {climber}", at, grade, gym),
        boulder => boulder with { At = DateTime.SpecifyKind(boulder.At, DateTimeKind.Local) },
        clock => new BoulderSolvedAggregator(clock));

    [Fact]
    public void Nothing_is_left_of_a_long_batch_that_raised_registers() => Check(
        from sender in Gen.Choose(-1, 20_000)
        from at in Times
        from read in Gen.Elements(true, true, false)
        select new PostcardSent(sender < 0 ? "" : $"sender {sender}", at, read),
        card => card with { At = DateTime.SpecifyKind(card.At, DateTimeKind.Local) },
        clock => new PostcardSentAggregator(clock),
        Gen.Elements(50, 1023, 1024, 2500),
        times: 40);

    private static void Check<TEvent, TPeriod>(
        Gen<TEvent> events,
        Func<TEvent, TEvent> mistaken,
        Func<TimeProvider, MetricAggregator<TEvent, TPeriod>> newAggregator,
        Gen<int>? lengths = null,
        int times = 150)
        where TPeriod : class
    {
        Gen<Step<TEvent>[]> histories = (
            from batch in (lengths ?? Gen.Choose(0, 120)).SelectMany(length => events.ArrayOf(length))
            from mistake in Gen.Frequency((1, Gen.Constant(-1)), (1, Gen.Choose(0, Math.Max(0, batch.Length - 1))))
            from oneByOne in Gen.Elements(true, false, false)
            from hours in Gen.Elements(0, 0, 0, 5, 200)
            select new Step<TEvent>(batch, mistake, oneByOne, TimeSpan.FromHours(hours))).ArrayOf(12);
        Replayable.Check(histories, _ => [], times, history =>
        {
            var clock = new MovingClock(s_now);
            MetricAggregator<TEvent, TPeriod> aggregator = newAggregator(clock);
            MetricAggregator<TEvent, TPeriod> control = newAggregator(clock);
            foreach (Step<TEvent> step in history)
            {
                clock.Now += step.Wait;
                if (step.Mistake >= 0 && step.Batch.Length > 0)
                {
                    TEvent[] batch = [.. step.Batch];
                    batch[step.Mistake] = mistaken(batch[step.Mistake]);
                    Assert.Throws<ArgumentException>(() => aggregator.Record(batch));
                }
                else if (step.OneByOne)
                {
                    foreach (TEvent e in step.Batch)
                    {
                        aggregator.Record(in e);
                        control.Record(in e);
                    }
                }
                else
                {
                    aggregator.Record(step.Batch);
                    control.Record(step.Batch);
                }
            }

            Assert.Equal(control.Save(), aggregator.Save());
            Assert.Equal(control.Counters.Recorded, aggregator.Counters.Recorded);
            Assert.Equal(control.Periods.Count, aggregator.Periods.Count);
        });
    }

    private sealed record Step<TEvent>(TEvent[] Batch, int Mistake, bool OneByOne, TimeSpan Wait)
    {
        public override string ToString() => $"{Batch.Length} events, mistake at {Mistake}, {(OneByOne ? "one by one" : "as a batch")}, after {Wait}";
    }
}

/// <summary>Estimated actors, from 16 of them on, and nothing else.</summary>
[CoreAction("People write to each other by hand", Cadence.Daily, ActorCounting = ActorCounting.Estimated, SketchPrecision = 8)]
public sealed record PostcardSent([property: Actor] string Sender, [property: OccurredAt] DateTime At, [property: Quality] bool IsRead);
