namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>The event as the record class that most applications have.</summary>
internal sealed record MeetingObject<THost>(THost Host, DateTimeOffset EndedAt, TimeSpan Duration, string Plan, int Participants)
{
    public static MeetingObject<THost> Of(MeetingValue<THost> e) => new(e.Host, e.EndedAt, e.Duration, e.Plan, e.Participants);
}
