using FsCheck.Fluent;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// In a batch, too, events of which nothing is new are counted without being noted: beside a control that gets them one by one,
/// and is read after each of them.
/// </summary>
public sealed class KnownBatchTests
{
    private const int Many = 200;
    private static readonly DateTimeOffset s_now = new(2026, 8, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Slices_of_two_dimensions_are_the_same_in_batches_and_one_by_one() => Check(
        (at, random) => Graded(Regular(random), $"grade {random.Next(random.Next(40) == 0 ? 90 : 2)}", at) with
        {
            HasRain = random.Next(80) == 0,
            IsSafe = random.Next(4) > 0,
        },
        clock => new RouteGradedAggregator(clock));

    [Fact]
    public void Slices_without_actors_are_the_same_in_batches_and_one_by_one() => Check(
        (at, random) => new RouteBolted(at, (uint)random.Next(random.Next(40) == 0 ? 900 : 3)),
        clock => new RouteBoltedAggregator(clock));

    [Fact]
    public void Slices_of_estimated_actors_are_the_same_in_batches_and_one_by_one() => Check(
        (at, random) => new RouteShared(random.Next(random.Next(40) == 0 ? 900 : 3), at, random.Next(2), random.Next(4) > 0),
        clock => new RouteSharedAggregator(clock));

    [Fact]
    public void Actors_alone_are_the_same_in_batches_and_one_by_one() => Check(
        (at, random) => new RouteClimbed(random.Next(40) == 0 ? random.Next(-1, 300) : random.Next(3), at, TimeSpan.FromMinutes(5), random.Next(4) > 0),
        clock => new RouteClimbedAggregator(clock));

    [Fact]
    public void Nothing_is_left_of_a_batch_of_known_events_with_a_mistake()
    {
        var routes = new RouteGradedAggregator(new MovingClock(s_now));
        RouteGraded[] known = [.. Enumerable.Range(0, Many).Select(i => Graded($"climber {i % 3}", "easy", s_now))];
        routes.Record(known);
        routes.Record(known);
        byte[] before = routes.Save();

        Assert.ThrowsAny<ArgumentException>(() => routes.Record([.. known, null!]));

        Assert.Equal(before, routes.Save());
        routes.Record(known);
        Assert.Equal(3 * Many, WeekOf(routes).ByGrade["easy"].Count);
    }

    [Fact]
    public void A_slice_that_came_with_a_batch_with_a_mistake_is_new_when_it_comes_again()
    {
        var routes = new RouteGradedAggregator(new MovingClock(s_now));
        RouteGraded[] easy = [.. Enumerable.Range(0, Many).Select(_ => Graded("Ada", "easy", s_now))];
        RouteGraded[] hard = [.. Enumerable.Range(0, Many).Select(_ => Graded("Ada", "hard", s_now))];
        routes.Record(easy);

        Assert.ThrowsAny<ArgumentException>(() => routes.Record([.. hard, null!]));

        routes.Record([Graded("Bo", "steep", s_now)]);
        routes.Record(hard);
        RouteGradedPeriod week = WeekOf(routes);
        Assert.Equal([("easy", (long)Many, 1L), ("hard", Many, 1L), ("steep", 1L, 1L)], week.ByGrade.Select(grade => (grade.Key, grade.Value.Count, grade.Value.Actors.Value)));
        Assert.Equal(((2 * Many) + 1, 2L), (week.Count, week.Actors.Value));
    }

    [Fact]
    public void Known_events_of_the_next_week_are_in_slices_of_their_own()
    {
        var clock = new MovingClock(s_now);
        var routes = new RouteGradedAggregator(clock);
        routes.Record([.. Enumerable.Range(0, Many).Select(_ => Graded("Ada", "easy", s_now))]);
        clock.Now += TimeSpan.FromDays(7);
        routes.Record([.. Enumerable.Range(0, Many).Select(_ => Graded("Ada", "easy", s_now.AddDays(7)))]);
        routes.Record([.. Enumerable.Range(0, Many).Select(i => Graded("Ada", "easy", s_now.AddDays(i % 2 == 0 ? 7 : 0)))]);
        Assert.Equal([3 * Many / 2, 3 * Many / 2], routes.Periods.Select(week => week.ByGrade["easy"].Count));
        Assert.Equal([1L, 1L], routes.Periods.Select(week => week.ByGrade["easy"].Actors.Value));
    }

    [Fact]
    public void Known_events_of_weeks_that_are_over_are_in_slices_of_their_own()
    {
        const int Weeks = 4;
        RouteGraded[] history = [.. Enumerable.Range(0, Weeks * Many).Select(i => Graded("Ada", "easy", s_now.AddDays(7 * ((i / Many) - Weeks))))];
        var inOneBatch = new RouteGradedAggregator(new MovingClock(s_now));
        inOneBatch.Record(history);
        var oneByOne = new RouteGradedAggregator();
        foreach (RouteGraded e in history)
            oneByOne.Record(in e);
        foreach (RouteGradedAggregator routes in (RouteGradedAggregator[])[inOneBatch, oneByOne])
            Assert.Equal(Enumerable.Repeat((long)Many, Weeks), routes.Periods.Where(week => week.Total > 0).Select(week => week.ByGrade["easy"].Count));
    }

    private static void Check<TEvent, TPeriod>(
        Func<DateTimeOffset, Random, TEvent> newEvent, Func<TimeProvider, MetricAggregator<TEvent, TPeriod>> newAggregator)
        where TPeriod : class =>
        Replayable.Check(Gen.Choose(0, int.MaxValue), _ => [], 60, seed =>
        {
            var random = new Random(seed);
            var clock = new MovingClock(s_now);
            MetricAggregator<TEvent, TPeriod> inBatches = newAggregator(clock), oneByOne = newAggregator(clock);
            for (int i = 0; i < 12; i++)
            {
                clock.Now += TimeSpan.FromDays(random.Next(6) == 0 ? random.Next(20) : 0);
                TEvent[] batch = [.. Enumerable.Range(0, random.Next(1, 250)).Select(_ => newEvent(TimeOf(clock.Now, random), random))];
                inBatches.Record(batch);
                foreach (TEvent e in batch)
                {
                    oneByOne.Record(in e);
                    _ = oneByOne.Counters;
                }
            }

            Assert.Equal(oneByOne.Save(), inBatches.Save());
        });

    private static DateTimeOffset TimeOf(DateTimeOffset now, Random random) => random.Next(60) switch
    {
        0 => now.AddDays(random.Next(2, 9)),
        1 => now.AddDays(-random.Next(800)),
        2 => now.AddDays(-random.Next(25)),
        _ => now.AddMinutes(-random.Next(1, 600)),
    };

    private static RouteGradedPeriod WeekOf(RouteGradedAggregator routes) => routes[DateOnly.FromDateTime(s_now.UtcDateTime)];

    private static string Regular(Random random) => random.Next(50) == 0 ? $"climber {random.Next(300)}" : $"regular {random.Next(3)}";

    private static RouteGraded Graded(string climber, string grade, DateTimeOffset at) => new(climber, at, Steps: 1, grade, HasRain: false, IsSafe: true);
}
