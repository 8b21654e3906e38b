namespace NorthStar.Tests.Meaning.Events;

[InputMetric("A parcel is ready to travel", Cadence.Daily, Measure = Measure.AverageQuantity, MaxActors = 2, RetainedPeriods = 10)]
public sealed record ParcelWeighed(
    [property: Actor] string? Sender,
    [property: OccurredAt] DateTimeOffset At,
    [property: Quantity(Cap = 30)] int Kilograms,
    [property: Dimension(MaxValues = 2)] string? Depot);
