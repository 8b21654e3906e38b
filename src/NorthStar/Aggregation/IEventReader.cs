namespace NorthStar.Aggregation;

/// <summary>Reads the values of a metric from one event. Implemented by generated structs.</summary>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TActor">The type of the actor's key.</typeparam>
/// <typeparam name="TId">The type of the event id.</typeparam>
/// <typeparam name="TQuantity">The type of the quantity.</typeparam>
public interface IEventReader<TEvent, TActor, TId, TQuantity>
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
{
    /// <summary>Sets what the event states; leaves the rest as it is. Must not have side effects.</summary>
    void Read(in TEvent e, ref EventFields<TActor, TId, TQuantity> fields);
}
