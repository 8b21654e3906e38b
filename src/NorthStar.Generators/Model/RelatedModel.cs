namespace NorthStar.Generators.Model;

/// <summary>What one type declares about the metric of another.</summary>
/// <param name="Metric">The full name of the type that carries the metric's annotation, with <c>global::</c>.</param>
/// <param name="EventType">The full name of the related type, for people.</param>
/// <param name="Event">Null where the declaration cannot work: then neither can the metric.</param>
internal sealed record MetricRelation(string Metric, string EventType, RelatedModel? Event);

/// <summary>An event of another type that a metric depends on.</summary>
/// <param name="IsPublic">Whether the type and all that its name is made of are public.</param>
/// <param name="Relations">What it means for the metric, each kind once, ordered by kind.</param>
/// <param name="Correlation">Null where no relation needs it.</param>
/// <param name="Actor">Null where no relation needs it.</param>
internal sealed record RelatedModel(
    EventModel Event,
    bool IsPublic,
    EquatableArray<RelationModel> Relations,
    TimeModel Time,
    KeyModel? Correlation,
    KeyModel? Actor,
    KeyModel? EventId)
{
    /// <summary>The ids of the project's own warnings about what generated code uses.</summary>
    public EquatableArray<string> WarningsOfUse { get; init; }

    public bool NeedsCorrelation => Relations.Any(relation => relation.NeedsCorrelation);

    public bool Has(string kind) => Relations.Any(relation => relation.Kind == kind);
}

/// <summary>One relation of an event to a metric.</summary>
/// <param name="Kind">The name of the <c>RelationKind</c>.</param>
/// <param name="Minutes">The length of the window.</param>
/// <param name="AtLeast">How many confirming events, or actors, are needed.</param>
/// <param name="Actions">How many qualified events activate an actor.</param>
internal sealed record RelationModel(string Kind, long Minutes, int AtLeast, bool ByOtherActors, int Actions)
{
    public const string Confirms = "Confirms";
    public const string Disqualifies = "Disqualifies";
    public const string ActivationBase = "ActivationBase";

    public bool NeedsCorrelation => Kind is Confirms or Disqualifies;

    public bool NeedsActor => Kind == ActivationBase || ByOtherActors;
}
