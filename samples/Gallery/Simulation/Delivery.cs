namespace Gallery.Simulation;

/// <summary>An event as it arrives: later than it happened, and perhaps not for the first time.</summary>
internal sealed record Delivery(DateTimeOffset At, object Event);
