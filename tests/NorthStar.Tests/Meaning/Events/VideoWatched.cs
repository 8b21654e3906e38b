namespace NorthStar.Tests.Meaning.Events;

public enum Screen
{
    Phone,
    Television,
}

[CoreAction("People enjoy a story to its end", Cadence.Weekly, Measure = Measure.DistinctActors,
    ActorCounting = ActorCounting.Estimated, SketchPrecision = 10)]
public sealed record VideoWatched(
    [property: Actor] long Viewer, [property: OccurredAt] DateTimeOffset At, [property: Quality(AtLeast = 60)] int Seconds, [property: Dimension] Screen Screen);
