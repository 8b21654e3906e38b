namespace Gallery.Simulation;

/// <summary>The clock of a simulation. It stands at the delivery that is being recorded, the same on every day and machine.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = EventStream.Start;

    public void AdvanceTo(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now;
}
