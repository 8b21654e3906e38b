namespace NorthStar.Tests.Snapshots;

[CoreAction("Readers finish what they began", Cadence.Weekly)]
public sealed record BookRead([property: Actor] Guid Reader, [property: OccurredAt] DateTimeOffset At, [property: Quality] bool IsFinished = true);

[CoreAction("Readers find a book by its number", Cadence.Weekly)]
public sealed record BookFound([property: Actor] long Reader, [property: OccurredAt] DateTimeOffset At);

[CoreAction("Readers tell others about books", Cadence.Weekly)]
public sealed record BookPraised([property: Actor] string Reader, [property: OccurredAt] DateTimeOffset At);
