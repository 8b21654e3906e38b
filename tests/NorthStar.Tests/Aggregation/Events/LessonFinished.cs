namespace NorthStar.Tests.Aggregation.Events;

public enum Course
{
    Piano = -1,
    Chess = 3,
    Pottery = 200,
}

[CoreAction("People can do something that they could not do before", Cadence.Weekly,
    Name = "Lessons that stick", Measure = Measure.QuantitySum, RetainedPeriods = 5, TimeZone = "Europe/Berlin")]
public sealed record LessonFinished(
    [property: EventId] Guid LessonId,
    [property: Actor] Guid LearnerId,
    [property: OccurredAt] DateTimeOffset? FinishedAt,
    [property: Quality(AtLeast = 60, Below = 101)] int Score,
    [property: Quality] bool WasAttended,
    [property: Quality(Not = "test")] string? Source,
    [property: Quantity(Unit = "credits")] decimal? Credits,
    [property: Dimension] Course Course,
    [property: Dimension] string? Country);
