namespace NorthStar.Benchmarks;

/// <summary>The event, as a struct: what a metric costs where the event is no object of its own.</summary>
[CoreAction("People meet face to face without travelling", Cadence.Weekly)]
public readonly record struct MeetingValue(
    [Actor] long HostId,
    [OccurredAt] DateTimeOffset EndedAt,
    [Quality(AtLeast = 2)] int Participants,
    [Quantity] TimeSpan Duration);

/// <summary>The event, as the class that most applications have.</summary>
[CoreAction("People meet face to face without travelling", Cadence.Weekly)]
public sealed record MeetingObject(
    [Actor] long HostId,
    [OccurredAt] DateTimeOffset EndedAt,
    [Quality(AtLeast = 2)] int Participants,
    [Quantity] TimeSpan Duration);
