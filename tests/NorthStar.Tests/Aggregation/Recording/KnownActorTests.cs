using Xunit;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>
/// While only actors come who are known in their period and slices, nothing is noted of them. Here something is new after so
/// many of those that this has begun.
/// </summary>
public sealed class KnownActorTests
{
    private const int Many = 200;
    private static readonly DateTimeOffset s_thisWeek = DateTimeOffset.UtcNow.AddMinutes(-1);

    [Fact]
    public void An_actor_who_is_known_comes_to_a_slice_that_is_known()
    {
        var routes = new RouteGradedAggregator();
        for (int i = 0; i < Many; i++)
            routes.Record(Graded(i % 2 == 0 ? "Ada" : "Bo", i % 2 == 0 ? "easy" : "hard"));
        routes.Record(Graded("Ada", "hard"));
        RouteGradedPeriod week = WeekOf(routes);
        Assert.Equal((Many + 1, 2L), (week.Count, week.Actors.Value));
        Assert.Equal((Many / 2, 1L), (week.ByGrade["easy"].Count, week.ByGrade["easy"].Actors.Value));
        Assert.Equal(((Many / 2) + 1, 2L), (week.ByGrade["hard"].Count, week.ByGrade["hard"].Actors.Value));
    }

    [Fact]
    public void An_actor_who_is_known_comes_to_a_new_slice()
    {
        var routes = new RouteGradedAggregator();
        for (int i = 0; i < Many; i++)
            routes.Record(Graded("Ada", "easy"));
        routes.Record(Graded("Ada", "hard"));
        RouteGradedPeriod week = WeekOf(routes);
        Assert.Equal((Many + 1, 1L), (week.Count, week.Actors.Value));
        Assert.Equal((1L, 1L), (week.ByGrade["hard"].Count, week.ByGrade["hard"].Actors.Value));
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(-70)]
    public void An_actor_comes_who_is_known_from_an_earlier_week(int days)
    {
        var routes = new RouteClimbedAggregator();
        for (int i = 0; i < Many; i++)
            routes.Record(Climbed(1, s_thisWeek.AddDays(days)));
        for (int i = 0; i < Many; i++)
            routes.Record(Climbed(2, s_thisWeek));
        routes.Record(Climbed(1, s_thisWeek));
        Assert.Equal(2, routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)].Actors.Value);
        Assert.Equal(1, routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime.AddDays(days))].Actors.Value);
    }

    [Fact]
    public void An_event_that_is_not_qualified_makes_nobody_known()
    {
        var routes = new RouteClimbedAggregator();
        for (int i = 0; i < Many; i++)
            routes.Record(Climbed(1, s_thisWeek));
        routes.Record(Climbed(2, s_thisWeek) with { IsSafe = false });
        RouteClimbedPeriod week = routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)];
        Assert.Equal((Many + 1, Many, 1L), (week.Total, week.Count, week.Actors.Value));
        routes.Record(Climbed(2, s_thisWeek));
        Assert.Equal(2, routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)].Actors.Value);
    }

    [Fact]
    public void Estimated_actors_come_who_are_new()
    {
        // So many that their hashes are not kept.
        const int Actors = 5000;
        var routes = new RouteAttemptedAggregator();
        RouteAttempted[] all = [.. Enumerable.Range(0, Actors).Select(number => Attempted($"climber {number}"))];
        for (int i = 0; i < all.Length; i++)
        {
            routes.Record(in all[i]);
            for (int again = 0; again < 3; again++)
                routes.Record(in all[i / 2]);
        }

        var inBatches = new RouteAttemptedAggregator();
        inBatches.Record(all);
        long estimate = inBatches[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)].Actors.Value;
        Assert.InRange(estimate, Actors / 2, Actors * 2);
        Assert.Equal(estimate, routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)].Actors.Value);
    }

    [Fact]
    public void Estimated_actors_who_are_known_come_to_other_slices()
    {
        var routes = new RouteSharedAggregator();
        for (int i = 0; i < Many; i++)
            routes.Record(new RouteShared(Climber: i % 100, s_thisWeek, Wall: 1, IsNew: true));
        for (int i = 0; i < Many; i++)
            routes.Record(new RouteShared(Climber: i % 100, s_thisWeek, Wall: 2, IsNew: true));
        RouteSharedPeriod week = routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)];
        Assert.Equal(Many, week.ByWall[2].Count);
        Assert.Equal(week.ByWall[1].Actors.Value, week.ByWall[2].Actors.Value);
        Assert.Equal(week.Actors.Value, week.ByWall[2].Actors.Value);
    }

    private static RouteGradedPeriod WeekOf(RouteGradedAggregator routes) => routes[DateOnly.FromDateTime(s_thisWeek.UtcDateTime)];

    private static RouteGraded Graded(string climber, string grade) => new(climber, s_thisWeek, Steps: 1, grade, HasRain: false, IsSafe: true);

    private static RouteClimbed Climbed(int climber, DateTimeOffset at) => new(climber, at, TimeSpan.FromMinutes(5), IsSafe: true);

    private static RouteAttempted Attempted(string climber) => new(climber, s_thisWeek, Weight: 70.5m);
}
