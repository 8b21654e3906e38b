namespace NorthStar;

/// <summary>What a related event means for the metric.</summary>
public enum RelationKind
{
    /// <summary>See <see cref="ConfirmsAttribute{TMetric}"/>.</summary>
    Confirms,

    /// <summary>See <see cref="DisqualifiesAttribute{TMetric}"/>.</summary>
    Disqualifies,

    /// <summary>See <see cref="ActivationBaseAttribute{TMetric}"/>.</summary>
    ActivationBase,
}

/// <summary>One relation of an event to the metric, as declared. Immutable.</summary>
/// <param name="Kind">What the event means.</param>
/// <param name="Within">The window, both ends included.</param>
public sealed record Relation(RelationKind Kind, TimeSpan Within)
{
    /// <summary>How many confirming events, or actors, are needed.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Whether distinct actors other than that of the confirmed event are counted.</summary>
    public bool ByOtherActors { get; init; }

    /// <summary>How many qualified events activate an actor.</summary>
    public int Actions { get; init; } = 1;
}

/// <summary>An event of another type that the metric depends on, as declared. Immutable.</summary>
public sealed class RelatedEvent
{
    /// <summary>Describes a related event. Generated code does.</summary>
    /// <param name="eventType">The full name of its type.</param>
    /// <param name="relations">What it means for the metric, one or more, each kind once.</param>
    public RelatedEvent(string eventType, params Relation[] relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        EventType = eventType;
        Relations = [.. relations];
    }

    /// <summary>The full name of the event type.</summary>
    public string EventType { get; }

    /// <summary>What the event means for the metric.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>The path and type of the event time.</summary>
    public string OccurredAt { get; init; } = "";

    /// <summary>The path and type of the correlation key, or <see langword="null"/> where none is needed.</summary>
    public string? Correlation { get; init; }

    /// <summary>The path and type of the actor, or <see langword="null"/> where none is needed.</summary>
    public string? Actor { get; init; }

    /// <summary>The path and type of the event id, or <see langword="null"/> where duplicates are not recognised.</summary>
    public string? EventId { get; init; }
}
