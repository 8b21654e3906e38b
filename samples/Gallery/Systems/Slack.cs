using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A team talks in one place that everyone can follow", Cadence.Weekly, Name = "Messages sent within an organization",
    ActivityByDay = true, Owner = "Messaging")]
internal sealed record MessageSent(
    [EventId] Guid MessageId,
    [Actor] WorkspaceId Workspace,
    [OccurredAt] DateTimeOffset SentAt,
    [Quality(IsTrue = true)] bool IsFromPerson,
    [Dimension] MessagePlace Place);

internal readonly record struct WorkspaceId(string Value);

internal enum MessagePlace
{
    Channel,
    Direct,
}

[InputMetric("A colleague is asked to join", Cadence.Weekly, Name = "Members invited", Drives = typeof(MessageSent),
    Stage = LifecycleStage.Activation, Owner = "Growth")]
internal sealed record MemberInvited([EventId] Guid InvitationId, [Actor] WorkspaceId Workspace, [OccurredAt] DateTimeOffset At);

[InputMetric("A topic gets a place of its own", Cadence.Weekly, Name = "Channels created", Drives = typeof(MessageSent),
    Stage = LifecycleStage.Engagement, Owner = "Channels")]
internal sealed record ChannelCreated([EventId] Guid ChannelId, [Actor] WorkspaceId Workspace, [OccurredAt] DateTimeOffset At, bool IsPublic);

[Guardrail("Somebody has had enough of being interrupted", Cadence.Weekly, Name = "Channels muted", Guards = typeof(MessageSent),
    AtMost = 40, MaxIncreasePercent = 60, Owner = "Notifications")]
internal sealed record ChannelMuted([EventId] Guid MuteId, [Actor] WorkspaceId Workspace, [OccurredAt] DateTimeOffset At);

internal sealed class Slack(SimulatedClock clock) : Exhibit(
    clock, "Slack", "The workspace is the actor, because a team gets the value together; what bots post does not count.")
{
    public MessageSentAggregator Messages { get; } = new(clock);

    public MemberInvitedAggregator Invitations { get; } = new(clock);

    public ChannelCreatedAggregator Channels { get; } = new(clock);

    public ChannelMutedAggregator Mutes { get; } = new(clock);

    public override MetricDefinition NorthStar => Messages.Metric;

    public override RecordCounters Counters => Messages.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case MessageSent message: Messages.Record(message); break;
            case MemberInvited invitation: Invitations.Record(invitation); break;
            case ChannelCreated channel: Channels.Record(channel); break;
            case ChannelMuted mute: Mutes.Record(mute); break;
        }
    }

    public override PeriodTable Table()
    {
        ILookup<DateOnly, FrequencyPeriod> frequency = Messages.Frequency.ToLookup(week => week.Interval.Date);
        return PeriodTable.Of(Messages.Periods)
            .NorthStar("messages", week => Messages[week].Value)
            .Figure("workspaces", week => Messages[week].Actors.Value)
            .Figure("with 20 or more", week => frequency[week].Single().ActorsWithAtLeast(20).Value)
            .Figure("in channels", week => Messages[week].ByPlace[MessagePlace.Channel].Value)
            .Figure("invitations", week => Invitations[week].Value)
            .Figure("new channels", week => Channels[week].Value)
            .Guardrail("mutes", week => Mutes[week].Guardrail);
    }

    public override void ShowMore(Page page) => page.Growth("workspaces", Messages.Growth.TakeLast(10));

    protected override void Simulate(EventStream stream)
    {
        int workspaces = 15;
        foreach (int week in EventStream.Weeks)
        {
            workspaces += stream.Between(1, 4);
            foreach (int number in Enumerable.Range(1, workspaces).Where(_ => stream.Chance(0.8)))
            {
                var workspace = new WorkspaceId($"T{number:D4}");
                for (int messages = stream.Between(4, 20 + (number % 5 * 8)); messages > 0; messages--)
                {
                    DateTimeOffset at = stream.MomentOfWeek(week);
                    stream.Add(at, new MessageSent(stream.NewId(), workspace, at, stream.Chance(0.8), stream.Pick(MessagePlace.Channel, MessagePlace.Direct)));
                }

                DateTimeOffset moment = stream.MomentOfWeek(week);
                if (stream.Chance(0.5))
                    stream.Add(moment, new MemberInvited(stream.NewId(), workspace, moment));
                if (stream.Chance(0.3))
                    stream.Add(moment, new ChannelCreated(stream.NewId(), workspace, moment, stream.Chance(0.7)));
                if (stream.Chance(week == 13 ? 0.6 : 0.25))
                    stream.Add(moment, new ChannelMuted(stream.NewId(), workspace, moment));
            }
        }
    }
}
