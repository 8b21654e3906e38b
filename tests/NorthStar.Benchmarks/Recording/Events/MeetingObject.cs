namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>The event as the record class that most applications have.</summary>
internal sealed record MeetingObject<THost>(THost Host, DateTimeOffset EndedAt, TimeSpan Duration, string Plan, int Participants)
{
    public static MeetingObject<THost> Of(MeetingValue<THost> e) => new(e.Host, e.EndedAt, e.Duration, e.Plan, e.Participants);
}

/// <summary>A reference to an event, as a struct: what is generic over structs is compiled for it alone.</summary>
internal readonly struct MeetingReference(MeetingObject<Guid> e) : IMeeting<GuidKey>
{
    public GuidKey Host => new(e.Host);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}
