namespace NorthStar.Aggregation;

/// <summary>The plain values that generated code reads from one related event.</summary>
/// <typeparam name="TActor">The type of the actor's key, that of the metric.</typeparam>
public ref struct RelatedEventFields<TActor>
    where TActor : notnull
{
    internal RelatedEventFields(MetricCalendar calendar) => Calendar = calendar;

    /// <summary>The calendar in force, in which a date without a time is placed.</summary>
    public MetricCalendar Calendar { get; }

    /// <summary>When the event happened.</summary>
    public EventTime OccurredAt { internal get; set; }

    /// <summary>Who confirms, or whose activation begins.</summary>
    public EventKey<TActor> Actor { internal get; set; }

    /// <summary>The id by which a redelivery is recognised.</summary>
    public KeyValue EventId { internal get; set; }

    /// <summary>The key that the event shares with those of the metric.</summary>
    public KeyValue Correlation { internal get; set; }
}

/// <summary>Reads the values of a related event. Implemented by generated structs.</summary>
/// <typeparam name="TEvent">The related event.</typeparam>
/// <typeparam name="TActor">The type of the actor's key, that of the metric.</typeparam>
public interface IRelatedEventReader<TEvent, TActor>
    where TActor : notnull
{
    /// <summary>Sets what the event states; leaves the rest as it is. Must not have side effects.</summary>
    void Read(in TEvent e, ref RelatedEventFields<TActor> fields);
}
