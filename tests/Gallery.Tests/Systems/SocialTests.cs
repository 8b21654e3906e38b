using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class SocialTests
{
    private static readonly LocalCalendar SaoPaulo = new("America/Sao_Paulo");

    [Fact]
    public void Every_printed_day_agrees_with_the_raw_events()
    {
        var social = new Social(new SimulatedClock());
        var raw = new RawEvents(social);
        ILookup<DateOnly, FriendReached> reactions = raw.Of<FriendReached>().ToLookup(reaction => SaoPaulo.Day(reaction.At));
        ILookup<DateOnly, FriendshipMade> friendships = raw.Of<FriendshipMade>().ToLookup(friendship => SaoPaulo.Day(friendship.At));
        ILookup<DateOnly, PostPublished> posts = raw.Of<PostPublished>().ToLookup(post => SaoPaulo.Day(post.At));

        Expected.Days(social, SaoPaulo, rows: 14, (day, isFinal) =>
        {
            int inMonth = Active(28, day).Count();
            double welcome = Welcome(day);
            double usual = Enumerable.Range(1, 7).Select(back => day.AddDays(-back)).Where(before => reactions[before].Count() >= 50).Average(Welcome);
            return new Expected(
                isFinal,
                reactions[day].Count() < 50 ? GuardrailState.TooLittleVolume : Expected.Within(welcome, atLeast: Math.Max(0.92, usual * 0.95)),
                ("active people", Active(1, day).Count()),
                ("in 7 days", Active(7, day).Count()),
                ("in 28 days", inMonth),
                ("stickiness", Enumerable.Range(0, 28).Average(back => Active(1, day.AddDays(-back)).Count()) / inMonth),
                ("each", (double)reactions[day].Count(IsWelcome) / Active(1, day).Count()),
                ("friendships", friendships[day].Count()),
                ("people who post", posts[day].Select(post => post.UserId).Distinct().Count()),
                ("welcome posts", welcome));
        });

        IEnumerable<long> Active(int days, DateOnly last) => Enumerable.Range(0, days)
            .SelectMany(back => reactions[last.AddDays(-back)]).Where(IsWelcome).Select(reaction => reaction.UserId).Distinct();

        double Welcome(DateOnly day) => (double)reactions[day].Count(IsWelcome) / reactions[day].Count();

        static bool IsWelcome(FriendReached reaction) => reaction.Kind != InteractionKind.Hide;
    }

    [Fact]
    public void The_distribution_of_active_days_agrees_with_the_raw_events()
    {
        var social = new Social(new SimulatedClock());
        var yesterday = new DateOnly(2026, 3, 17);
        ILookup<int, long> people = new RawEvents(social).Of<FriendReached>()
            .Where(reaction => reaction.Kind != InteractionKind.Hide)
            .Select(reaction => (reaction.UserId, Day: SaoPaulo.Day(reaction.At)))
            .Where(active => active.Day <= yesterday && active.Day > yesterday.AddDays(-28))
            .Distinct()
            .CountBy(active => active.UserId)
            .ToLookup(user => user.Value, user => user.Key);

        TrailingWindow month = social.Interactions.Trailing(28);

        Assert.Equal((yesterday.AddDays(-27), yesterday, false), (month.FirstDay, month.LastDay, month.IsProvisional));
        Assert.Equal(Enumerable.Range(1, 28).Select(days => (long)people[days].Count()), month.ActorsByActiveDays);
        Assert.Contains(
            "28 days to 2026-03-17: " + string.Join(", ", Enumerable.Range(0, 4).Select(week =>
                $"{(7 * week) + 1} to {(7 * week) + 7} days {Enumerable.Range((7 * week) + 1, 7).Sum(days => people[days].Count())}")),
            GalleryRun.Good("social").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Stickiness_is_the_mean_of_daily_people_by_those_of_the_window()
    {
        var interactions = new FriendReachedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        void React(long user, int march, InteractionKind kind = InteractionKind.Like) =>
            interactions.Record(new FriendReached(Guid.NewGuid(), user, new DateTimeOffset(2026, 3, march, 15, 0, 0, TimeSpan.Zero), kind));

        React(1, 8);
        React(1, 9);
        React(1, 9, InteractionKind.Comment);
        React(1, 10);
        React(1, 11);
        React(2, 11);
        React(3, 11, InteractionKind.Hide);

        Assert.Equal(2, interactions[new DateOnly(2026, 3, 11)].Value.Value);
        TrailingWindow window = interactions.Trailing(4);
        Assert.Equal([1, 0, 0, 1], window.ActorsByActiveDays);
        Assert.Equal((1 + 1 + 1 + 2) / 4.0 / 2, window.Stickiness);
    }
}
