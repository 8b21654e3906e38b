using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// Events are added up, and noted, before they reach the tallies: until somebody reads. A control that is read after each of them
/// has them one by one, under another clock than the system's.
/// </summary>
public sealed class RunTests
{
    [Fact]
    public void Exact_actors_and_durations_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteClimbed(random.Next(-1, 300), at, s_lengths[random.Next(s_lengths.Length)], random.Next(4) > 0),
        clock => new RouteClimbedAggregator(clock));

    [Fact]
    public void Estimated_actors_and_decimals_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteAttempted(random.Next(20) == 0 ? "" : $"climber {random.Next(500)}", at, s_weights[random.Next(s_weights.Length)]),
        clock => new RouteAttemptedAggregator(clock));

    [Fact]
    public void Counts_alone_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteSeen(at, random.Next(3) > 0),
        clock => new RouteSeenAggregator(clock));

    [Fact]
    public void Slices_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteGraded($"climber {random.Next(300)}", at, Steps(random), Grade(random), random.Next(2) == 0, random.Next(4) > 0),
        clock => new RouteGradedAggregator(clock));

    [Fact]
    public void Slices_that_overflow_while_the_whole_is_near_zero_are_the_same_with_and_without_runs()
    {
        // Each one takes the whole from one end of what is a small sum to the other.
        bool isUp = false;
        Check(
            (at, _) =>
            {
                isUp = !isUp;
                return new RouteGraded("climber", at, isUp ? SmallShare : -SmallShare, isUp ? "up" : "down", HasRain: false, IsSafe: true);
            },
            clock => new RouteGradedAggregator(clock));
    }

    [Fact]
    public void Slices_without_actors_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteBolted(at, (uint)random.Next(9)),
        clock => new RouteBoltedAggregator(clock));

    [Fact]
    public void Slices_of_estimated_actors_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteShared(random.Next(400), at, random.Next(60), random.Next(7) > 0),
        clock => new RouteSharedAggregator(clock));

    [Fact]
    public void Actors_and_slices_that_are_known_and_now_and_then_a_new_one_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteGraded(Regular(random), at, Steps(random), $"grade {random.Next(2)}", random.Next(60) == 0, random.Next(4) > 0),
        clock => new RouteGradedAggregator(clock));

    [Fact]
    public void Slices_that_are_known_and_come_near_the_end_of_what_is_small_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteGraded(Regular(random), at, SmallShare / 40, $"grade {random.Next(2)}", random.Next(60) == 0, IsSafe: true),
        clock => new RouteGradedAggregator(clock));

    [Fact]
    public void Actors_that_are_known_and_now_and_then_a_new_one_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteClimbed(random.Next(50) == 0 ? random.Next(-1, 300) : random.Next(3), at, TimeSpan.FromMinutes(5), random.Next(4) > 0),
        clock => new RouteClimbedAggregator(clock));

    [Fact]
    public void Estimated_actors_that_are_known_and_now_and_then_a_new_one_are_the_same_with_and_without_runs() => Check(
        (at, random) => new RouteAttempted(random.Next(10) == 0 ? $"climber {random.Next(2000)}" : Regular(random), at, 70.5m),
        clock => new RouteAttemptedAggregator(clock));

    [Fact]
    public void Nothing_of_a_slice_is_lost_while_others_read()
    {
        const int Threads = 4, Events = 30_000, Grades = 7;
        var aggregator = new RouteGradedAggregator();
        DateTimeOffset at = DateTimeOffset.UtcNow.AddMinutes(-5);
        using var done = new CancellationTokenSource();
        Thread[] recorders = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (int i = 0; i < Events; i++)
                aggregator.Record(new RouteGraded($"{number}.{i % 500}", at, i, $"grade {i % Grades}", HasRain: false, IsSafe: true));
        }))];
        var reader = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                RouteGradedPeriod week = aggregator[DateOnly.FromDateTime(at.UtcDateTime)];
                Assert.Equal(week.Count, week.ByGrade.Sum(grade => grade.Value.Count));
                Assert.Equal(week.Steps, week.ByGrade.Sum(grade => grade.Value.Steps));
            }
        });
        reader.Start();
        foreach (Thread thread in recorders)
            thread.Start();
        foreach (Thread thread in recorders)
            thread.Join();
        done.Cancel();
        reader.Join();

        RouteGradedPeriod week = aggregator[DateOnly.FromDateTime(at.UtcDateTime)];
        Assert.Equal(Threads * Events, week.Count);
        Assert.Equal(Threads * 500, week.Actors.Value);
        for (int grade = 0; grade < Grades; grade++)
        {
            long[] steps = [.. Enumerable.Range(0, Events).Where(i => i % Grades == grade).Select(i => (long)i)];
            Assert.Equal(Threads * steps.Length, week.ByGrade[$"grade {grade}"].Count);
            Assert.Equal(Threads * steps.Sum(), week.ByGrade[$"grade {grade}"].Steps);
            Assert.Equal(Threads * 500, week.ByGrade[$"grade {grade}"].Actors.Value);
        }
    }

    [Fact]
    public void Nothing_is_lost_while_others_read_and_save()
    {
        const int Threads = 6, Events = 40_000;
        var aggregator = new RouteClimbedAggregator();
        DateTimeOffset at = DateTimeOffset.UtcNow.AddMinutes(-5);
        using var done = new CancellationTokenSource();
        Thread[] recorders = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (int i = 0; i < Events; i++)
                aggregator.Record(new RouteClimbed((number * 1000) + (i % 700), at, TimeSpan.FromTicks(i), IsSafe: i % 2 == 0));
        }))];
        var reader = new Thread(() =>
        {
            long before = 0;
            while (!done.IsCancellationRequested)
            {
                aggregator.Save(new ArrayBufferWriter<byte>());
                long total = aggregator.Periods.Sum(period => period.Total);
                Assert.InRange(total, before, Threads * Events);
                before = total;
            }
        });
        reader.Start();
        foreach (Thread thread in recorders)
            thread.Start();
        foreach (Thread thread in recorders)
            thread.Join();
        done.Cancel();
        reader.Join();

        RouteClimbedPeriod week = aggregator[DateOnly.FromDateTime(at.UtcDateTime)];
        Assert.Equal(Threads * Events, week.Total);
        Assert.Equal(Threads * Events / 2, week.Count);
        Assert.Equal(Threads * 350, week.Actors.Value);
        Assert.Equal(Threads * Enumerable.Range(0, Events).Where(i => i % 2 == 0).Sum(i => (long)i), week.Length.Ticks);
        Assert.Equal(Threads * Events, aggregator.Counters.Accepted);
    }

    private static readonly TimeSpan[] s_lengths =
        [TimeSpan.FromTicks(1), TimeSpan.FromHours(2), TimeSpan.FromDays(-3), TimeSpan.MaxValue / 7, TimeSpan.MinValue / 5, TimeSpan.MaxValue, .. Enumerable.Repeat(TimeSpan.MaxValue / 2000, 20)];

    private static readonly decimal[] s_weights = [0.01m, 70.5m, -12m, decimal.MaxValue / 9, decimal.MinValue / 4, .. Enumerable.Repeat(decimal.MaxValue / 2000, 20)];

    // What a thread may have of the range of a sum before it goes a longer way.
    private static long SmallShare => long.MaxValue / (8 * Environment.ProcessorCount);

    private static string Regular(Random random) => random.Next(50) == 0 ? $"climber {random.Next(300)}" : $"regular {random.Next(3)}";

    // In all they nearly cancel out; those of one grade do not.
    private static long Steps(Random random) => random.Next(30) switch
    {
        0 => long.MaxValue / 3,
        1 => long.MinValue / 3,
        < 6 => long.MaxValue / 40,
        < 10 => long.MinValue / 40,
        var other => other,
    };

    private static string? Grade(Random random) => random.Next(12) switch
    {
        0 => null,
        1 => "",
        2 => $"grade {random.Next(200)}",
        var other => $"grade {other}",
    };

    private static void Check<TEvent, TPeriod>(
        Func<DateTimeOffset, Random, TEvent> newEvent, Func<TimeProvider?, MetricAggregator<TEvent, TPeriod>> newAggregator)
        where TPeriod : class =>
        Replayable.Check(Gen.Choose(0, int.MaxValue), _ => [], 60, seed =>
        {
            // Should a day begin meanwhile, the two clocks may see different weeks.
            while (!IsSameOnBothClocks(seed, newEvent, newAggregator))
            {
            }
        });

    private static bool IsSameOnBothClocks<TEvent, TPeriod>(
        int seed, Func<DateTimeOffset, Random, TEvent> newEvent, Func<TimeProvider?, MetricAggregator<TEvent, TPeriod>> newAggregator)
        where TPeriod : class
    {
        var random = new Random(seed);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        MetricAggregator<TEvent, TPeriod> withRuns = newAggregator(null);
        MetricAggregator<TEvent, TPeriod> without = newAggregator(new MovingClock(now));
        for (int i = 0; i < 600; i++)
        {
            TEvent e = newEvent(TimeOf(now, random), random);
            TEvent[] batch = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => newEvent(TimeOf(now, random), random))];
            bool isBatch = random.Next(30) == 0;
            Assert.Equal(Attempt(without), Attempt(withRuns));
            _ = without.Counters;
            if (random.Next(50) == 0)
                Assert.Equal(Numbers(without.Counters), Numbers(withRuns.Counters));

            Type? Attempt(MetricAggregator<TEvent, TPeriod> aggregator) => Xunit.Record.Exception(() =>
            {
                if (isBatch)
                    aggregator.Record(batch);
                else
                    aggregator.Record(in e);
            })?.GetType();
        }

        byte[] expected = without.Save(), found = withRuns.Save();
        if (DateTimeOffset.UtcNow.UtcDateTime.Date != now.UtcDateTime.Date)
            return false;
        Assert.Equal(Numbers(without.Counters), Numbers(withRuns.Counters));
        Assert.Equal(expected, found);
        return true;
    }

    private static long[] Numbers(RecordCounters counters) =>
        [counters.Accepted, counters.Corrections, counters.Capped, .. Enum.GetValues<RejectionReason>().Select(counters.RejectedFor)];

    private static DateTimeOffset TimeOf(DateTimeOffset now, Random random) => random.Next(40) switch
    {
        0 => now.AddDays(random.Next(2, 9)),
        1 => now.AddDays(-random.Next(800)),
        < 6 => now.AddDays(-random.Next(25)),
        _ => now.AddMinutes(-random.Next(1, 600)),
    };
}

/// <summary>Exact actors, and a sum whose range can be left.</summary>
[CoreAction("People get higher than they thought they could", Cadence.Weekly)]
public sealed record RouteClimbed(
    [property: Actor] int Climber,
    [property: OccurredAt] DateTimeOffset At,
    [property: Quantity] TimeSpan Length,
    [property: Quality] bool IsSafe);

/// <summary>Estimated actors, from 16 of them on, of whom some are missing.</summary>
[CoreAction("People try harder routes", Cadence.Weekly, ActorCounting = ActorCounting.Estimated, SketchPrecision = 8)]
public sealed record RouteAttempted([property: Actor] string Climber, [property: OccurredAt] DateTimeOffset At, [property: Quantity] decimal Weight);

/// <summary>Neither actors nor a quantity.</summary>
[CoreAction("People come to see routes", Cadence.Daily)]
public sealed record RouteSeen([property: OccurredAt] DateTimeOffset At, [property: Quality] bool IsNear);

/// <summary>Exact actors and two dimensions.</summary>
[CoreAction("People find a route of their grade", Cadence.Weekly)]
public sealed record RouteGraded(
    [property: Actor] string Climber,
    [property: OccurredAt] DateTimeOffset At,
    [property: Quantity] long Steps,
    [property: Dimension] string? Grade,
    [property: Dimension] bool HasRain,
    [property: Quality] bool IsSafe);

/// <summary>A dimension without actors.</summary>
[CoreAction("Routes are made safe", Cadence.Daily)]
public sealed record RouteBolted([property: OccurredAt] DateTimeOffset At, [property: Dimension] uint Wall);

/// <summary>Estimated actors and a dimension.</summary>
[CoreAction("People show each other routes", Cadence.Weekly, ActorCounting = ActorCounting.Estimated, SketchPrecision = 8)]
public sealed record RouteShared(
    [property: Actor] int Climber, [property: OccurredAt] DateTimeOffset At, [property: Dimension] int Wall, [property: Quality] bool IsNew);
