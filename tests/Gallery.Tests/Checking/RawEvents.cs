using Gallery.Simulation;

namespace Gallery.Tests.Checking;

/// <summary>What was delivered to an exhibit, as plain values.</summary>
internal sealed class RawEvents(Exhibit exhibit)
{
    private readonly IReadOnlyList<Delivery> _deliveries = exhibit.Run();

    /// <summary>The events of a type, each once.</summary>
    public IReadOnlyList<T> Of<T>() => [.. _deliveries.Select(delivery => delivery.Event).OfType<T>().Distinct()];

    /// <summary>The number of deliveries of a type.</summary>
    public int Delivered<T>() => _deliveries.Count(delivery => delivery.Event is T);

    /// <summary>The events of a type, each with the time of its first delivery.</summary>
    public IEnumerable<(T Event, DateTimeOffset At)> FirstDeliveries<T>() => _deliveries
        .Where(delivery => delivery.Event is T)
        .GroupBy(delivery => delivery.Event)
        .Select(group => ((T)group.Key, group.Min(delivery => delivery.At)));
}
