namespace NorthStar.Benchmarks.Recording.Events;

// Code by hand sees events as one of these: structs around the event alone, with its layout. What is generic over structs is
// compiled for each of them, as if it had been written for it.

/// <summary>An event by a <see cref="Guid"/>.</summary>
internal readonly struct GuidMeeting(MeetingValue<Guid> e) : IMeeting<GuidKey>
{
    public GuidKey Host => GuidKey.Of(e.Host);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}

/// <summary>An event by a strongly typed id.</summary>
internal readonly struct UserMeeting(MeetingValue<UserId> e) : IMeeting<GuidKey>
{
    public GuidKey Host => GuidKey.Of(e.Host.Value);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}

/// <summary>An event by a number.</summary>
internal readonly struct LongMeeting(MeetingValue<long> e) : IMeeting<LongKey>
{
    public LongKey Host => new(e.Host);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}

/// <summary>An event by a text.</summary>
internal readonly struct TextMeeting(MeetingValue<string> e) : IMeeting<TextKey>
{
    public TextKey Host => new(e.Host);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}

/// <summary>A reference to an event.</summary>
internal readonly struct MeetingReference(MeetingObject<Guid> e) : IMeeting<GuidKey>
{
    public GuidKey Host => GuidKey.Of(e.Host);

    public long EndedAtTicks => e.EndedAt.UtcTicks;

    public int Participants => e.Participants;

    public long DurationTicks => e.Duration.Ticks;

    public string Plan => e.Plan;
}
