using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("Friends take part in each other's lives", Cadence.Daily, Name = "People who interact with friends", Measure = Measure.DistinctActors,
    ActivityByDay = true, TimeZone = Social.Zone, Owner = "Feed")]
internal sealed record FriendReached(
    [EventId] Guid InteractionId,
    [Actor] long UserId,
    [OccurredAt] DateTimeOffset At,
    [Quality(Not = InteractionKind.Hide), Dimension] InteractionKind Kind);

internal enum InteractionKind
{
    Like,
    Comment,
    Message,
    Hide,
}

[InputMetric("Somebody finds a friend", Cadence.Daily, Name = "Friendships made", Drives = typeof(FriendReached),
    Stage = LifecycleStage.Activation, TimeZone = Social.Zone, Owner = "Connections")]
internal sealed record FriendshipMade([EventId] Guid FriendshipId, [Actor] long UserId, long FriendId, [OccurredAt] DateTimeOffset At);

[InputMetric("There is something from friends to see", Cadence.Daily, Name = "People who post", Drives = typeof(FriendReached),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Engagement, TimeZone = Social.Zone, Owner = "Composer")]
internal sealed record PostPublished([EventId] Guid PostId, [Actor] long UserId, [OccurredAt] DateTimeOffset At, bool HasPhoto);

/// <summary>The same event, measured a second time: what share of all reactions is not to hide a post.</summary>
[Guardrail("The feed shows what people want to see", Cadence.Daily, Name = "Reactions other than hiding", Guards = typeof(FriendReached),
    Event = typeof(FriendReached), Measure = Measure.QualifiedShare, AtLeast = 0.92, MaxDecreasePercent = 5, TrailingPeriods = 7,
    MinimumVolume = 50, TimeZone = Social.Zone, Owner = "Feed ranking")]
internal static class PostWelcome;

internal sealed class Social(SimulatedClock clock) : Exhibit(
    clock, "A social network", "Being there is not enough: active is who reached a friend that day. Stickiness says on how many days of a month.")
{
    public const string Zone = "America/Sao_Paulo";

    public FriendReachedAggregator Interactions { get; } = new(clock);

    public FriendshipMadeAggregator Friendships { get; } = new(clock);

    public PostPublishedAggregator Posts { get; } = new(clock);

    public PostWelcomeAggregator Welcome { get; } = new(clock);

    public override MetricDefinition NorthStar => Interactions.Metric;

    public override RecordCounters Counters => Interactions.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case FriendReached interaction:
                Interactions.Record(interaction);
                Welcome.Record(interaction);
                break;
            case FriendshipMade friendship: Friendships.Record(friendship); break;
            case PostPublished post: Posts.Record(post); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Interactions.Periods, shown: 14)
        .NorthStar("active people", day => Interactions[day].Actors.Value)
        .Figure("in 7 days", day => Interactions.Trailing(7, day).Actors.Value)
        .Figure("in 28 days", day => Interactions.Trailing(28, day).Actors.Value)
        .Figure("stickiness", day => Interactions.Trailing(28, day).Stickiness, "0.0%")
        .Figure("each", day => Interactions[day].ActionsPerActor, "0.0")
        .Figure("friendships", day => Friendships[day].Value)
        .Figure("people who post", day => Posts[day].Actors.Value)
        .Guardrail("welcome posts", day => Welcome[day].Guardrail, "0.0%");

    public override void ShowMore(Page page)
    {
        TrailingWindow month = Interactions.Trailing(28);
        page.Line("people by active days, 28 days to " + Written.Date(month.LastDay) + ": " + string.Join(", ", Enumerable.Range(0, 4).Select(
            week => $"{(7 * week) + 1} to {(7 * week) + 7} days {Written.Number(month.ActorsByActiveDays.Skip(7 * week).Take(7).Sum())}")));
    }

    protected override void Simulate(EventStream stream)
    {
        foreach (int day in EventStream.Days)
        {
            foreach (int user in Enumerable.Range(1, 120 + day).Where(user => stream.Chance(user % 4 == 0 ? 0.7 : 0.15)))
            {
                for (int interactions = stream.Between(1, 4); interactions > 0; interactions--)
                {
                    DateTimeOffset at = stream.MomentOfDay(day);
                    stream.Add(at, new FriendReached(stream.NewId(), user, at, stream.Chance(day == 103 ? 0.13 : 0.05)
                        ? InteractionKind.Hide
                        : stream.Pick(InteractionKind.Like, InteractionKind.Comment, InteractionKind.Message)));
                }

                DateTimeOffset moment = stream.MomentOfDay(day);
                if (stream.Chance(0.2))
                    stream.Add(moment, new PostPublished(stream.NewId(), user, moment, stream.Chance(0.5)));
                if (stream.Chance(0.1))
                    stream.Add(moment, new FriendshipMade(stream.NewId(), user, stream.Between(1, 120), moment));
            }
        }
    }
}
