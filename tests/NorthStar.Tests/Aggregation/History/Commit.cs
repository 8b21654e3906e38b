namespace NorthStar.Tests.Aggregation.History;

/// <summary>One line of the history of a public repository.</summary>
public readonly record struct Commit(
    string Sha, string Author, DateTimeOffset Authored, DateTimeOffset Committed, int Parents, long Files, long Insertions)
{
    public bool IsMerge => Parents > 1;
}

[CoreAction("The forum gets better for its users", Cadence.Daily, Event = typeof(Commit), Measure = Measure.QuantitySum, RetainedPeriods = 6000)]
[EventId("Sha"), Actor("Author"), OccurredAt("Authored"), Quantity("Insertions"), Dimension("IsMerge"), Quality("Parents", AtMost = 1), Quality("Files", AtLeast = 1L)]
public static class DailyCommits;

[InputMetric("The forum gets better for its users", Cadence.Weekly, Event = typeof(Commit), Measure = Measure.QuantityPerActor, RetainedPeriods = 1000)]
[EventId("Sha"), Actor("Author"), OccurredAt("Authored"), Quantity("Insertions"), Dimension("IsMerge"), Quality("Parents", AtMost = 1), Quality("Files", AtLeast = 1L)]
public static class WeeklyCommits;

[InputMetric("The forum gets better for its users", Cadence.Monthly, Event = typeof(Commit), Measure = Measure.DistinctActors, RetainedPeriods = 200)]
[EventId("Sha"), Actor("Author"), OccurredAt("Authored"), Quantity("Insertions"), Dimension("IsMerge"), Quality("Parents", AtMost = 1), Quality("Files", AtLeast = 1L)]
public static class MonthlyCommits;

[InputMetric("The forum gets better for its users", Cadence.Quarterly, Event = typeof(Commit), RetainedPeriods = 30)]
[EventId("Sha"), Actor("Author"), OccurredAt("Authored"), Quantity("Insertions"), Dimension("IsMerge"), Quality("Parents", AtMost = 1), Quality("Files", AtLeast = 1L)]
public static class QuarterlyCommits;
