using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Name = "Hosted meetings with at least two people",
    TimeZone = Zoom.Zone, FirstDayOfWeek = DayOfWeek.Sunday, Owner = "Meetings")]
[Target(2026, 1, 260)]
internal sealed record MeetingHosted(
    [EventId] Guid MeetingId,
    [Actor] int HostId,
    [OccurredAt] DateTimeOffset EndedAt,
    [Quality(AtLeast = 2)] int Participants,
    [Quantity(Unit = "time in meetings")] TimeSpan Duration,
    [Dimension] MeetingPlan Plan);

internal enum MeetingPlan
{
    Free,
    Pro,
    Business,
}

[InputMetric("Someone signs up to hold meetings", Cadence.Weekly, Name = "Hosts signed up", Drives = typeof(MeetingHosted),
    Stage = LifecycleStage.Acquisition, Owner = "Growth", TimeZone = Zoom.Zone, FirstDayOfWeek = DayOfWeek.Sunday)]
internal sealed record HostSignedUp([EventId] int HostId, [OccurredAt] DateTimeOffset At, MeetingPlan Plan);

[InputMetric("Guests know when and where to meet", Cadence.Weekly, Name = "Invitations sent", Drives = typeof(MeetingHosted),
    Stage = LifecycleStage.Engagement, Owner = "Calendar", TimeZone = Zoom.Zone, FirstDayOfWeek = DayOfWeek.Sunday)]
internal sealed record InvitationSent([EventId] Guid InvitationId, [Actor] int HostId, [OccurredAt] DateTimeOffset SentAt, int Guests);

[Guardrail("A call was hard to see or hear", Cadence.Weekly, Name = "Poor calls", Guards = typeof(MeetingHosted), Owner = "Media quality",
    Measure = Measure.QualifiedShare, AtMost = 0.08, MinimumVolume = 20, TimeZone = Zoom.Zone, FirstDayOfWeek = DayOfWeek.Sunday)]
internal sealed record CallRated([EventId] Guid RatingId, [OccurredAt] DateTimeOffset At, Guid MeetingId, [Quality(AtMost = 2)] int Stars);

internal sealed class Zoom(SimulatedClock clock) : Exhibit(
    clock, "Zoom", "A meeting that nobody joined helped nobody, so it takes two people to count.")
{
    public const string Zone = "America/Los_Angeles";

    public MeetingHostedAggregator Meetings { get; } = new(clock);

    public HostSignedUpAggregator SignUps { get; } = new(clock);

    public InvitationSentAggregator Invitations { get; } = new(clock);

    public CallRatedAggregator PoorCalls { get; } = new(clock);

    public override MetricDefinition NorthStar => Meetings.Metric;

    public override RecordCounters Counters => Meetings.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case MeetingHosted meeting: Meetings.Record(meeting); break;
            case HostSignedUp signUp: SignUps.Record(signUp); break;
            case InvitationSent invitation: Invitations.Record(invitation); break;
            case CallRated rating: PoorCalls.Record(rating); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Meetings.Periods)
        .NorthStar("meetings", week => Meetings[week].Value)
        .Figure("hosts", week => Meetings[week].Actors.Value)
        .Figure("hours", week => Meetings[week].Duration.TotalHours)
        .Figure("of business plans", week => Meetings[week].ByPlan[MeetingPlan.Business].Value)
        .Figure("sign-ups", week => SignUps[week].Value)
        .Figure("invitations", week => Invitations[week].Value)
        .Guardrail("poor calls", week => PoorCalls[week].Guardrail, "0.0%");

    public override void ShowMore(Page page) => page.Pace(Meetings.Targets);

    protected override void Simulate(EventStream stream)
    {
        var hosts = new List<(int Id, MeetingPlan Plan)>();
        foreach (int week in EventStream.Weeks)
        {
            for (int signUps = stream.Between(6, 10); signUps > 0; signUps--)
            {
                hosts.Add((1000 + hosts.Count, stream.Pick(MeetingPlan.Free, MeetingPlan.Free, MeetingPlan.Pro, MeetingPlan.Business)));
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new HostSignedUp(hosts[^1].Id, at, hosts[^1].Plan));
            }

            foreach ((int host, MeetingPlan plan) in hosts.Where(_ => stream.Chance(0.6)))
            {
                for (int meetings = stream.Between(1, 6); meetings > 0; meetings--)
                    Hold(stream, host, plan, stream.MomentOfWeek(week), hasOutage: week == 11);
            }
        }
    }

    private static void Hold(EventStream stream, int host, MeetingPlan plan, DateTimeOffset end, bool hasOutage)
    {
        Guid meeting = stream.NewId();
        int participants = stream.Between(1, 7);
        DateTimeOffset invited = end.AddHours(-stream.Between(2, 60));
        if (stream.Chance(0.8))
            stream.Add(invited, new InvitationSent(stream.NewId(), host, invited, participants));
        stream.Add(end, new MeetingHosted(meeting, host, end, participants, stream.Seconds(600, 5400), plan));
        if (stream.Chance(0.3))
            stream.Add(end, new CallRated(stream.NewId(), end, meeting, stream.Chance(hasOutage ? 0.3 : 0.05) ? 1 : stream.Between(3, 5)));
    }
}
