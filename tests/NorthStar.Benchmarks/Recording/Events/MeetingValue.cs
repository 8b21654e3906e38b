namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>The event as a struct: 56 bytes where the host is a <see cref="Guid"/>.</summary>
internal readonly record struct MeetingValue<THost>(THost Host, DateTimeOffset EndedAt, TimeSpan Duration, string Plan, int Participants);
