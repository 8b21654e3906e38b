namespace NorthStar.Tests.Meaning.Events;

[CoreAction("Money arrives where it is needed", Cadence.Weekly, Measure = Measure.QuantitySum, LatenessAllowanceHours = 12)]
public sealed record TransferSent(
    [property: EventId, Correlation] string Id,
    [property: Actor] Guid Sender,
    [property: OccurredAt] DateTimeOffset At,
    [property: Quantity] long Cents);

[Confirms<TransferSent>(WithinDays = 2)]
public sealed record TransferReceived([property: Correlation] string TransferId, [property: OccurredAt] DateTimeOffset At);

[Disqualifies<TransferSent>(WithinDays = 5)]
public readonly record struct TransferRecalled(
    [property: EventId] Guid RecallId, [property: Correlation] string TransferId, [property: OccurredAt] DateTime At);
