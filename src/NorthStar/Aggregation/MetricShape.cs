namespace NorthStar.Aggregation;

/// <summary>What a definition asks to be kept.</summary>
internal sealed class MetricShape
{
    public MetricShape(MetricDefinition definition)
    {
        Definition = definition;
        HasEventIds = definition.EventId is not null;
        Dimensions = definition.Dimensions.Count;
        HasQuantity = definition.Quantity is not null;
        HasGroups = definition.Group is not null;
        EstimatesActors = definition.ActorCounting == ActorCounting.Estimated;
        KeepsDays = definition.ActivityByDay;
        KeepsActions = KeepsDays || definition.Measure == Measure.FrequentActors;
        IEnumerable<Relation> relations = definition.RelatedEvents.SelectMany(related => related.Relations);
        HasCorrelation = relations.Any(relation => relation.Kind != RelationKind.ActivationBase);
        Activation = relations.FirstOrDefault(relation => relation.Kind == RelationKind.ActivationBase);
        LargestWindow = relations.Select(relation => relation.Within).DefaultIfEmpty().Max();
    }

    public MetricDefinition Definition { get; }

    public int Dimensions { get; }

    public bool HasEventIds { get; }

    /// <summary>Whether other events confirm or disqualify those of the metric.</summary>
    public bool HasCorrelation { get; }

    /// <summary>How an actor is activated, or null.</summary>
    public Relation? Activation { get; }

    public TimeSpan LargestWindow { get; }

    /// <summary>Whether each event of the retained periods is kept: to recognise its redelivery, or to judge it again.</summary>
    public bool KeepsRows => HasEventIds || HasCorrelation || Activation is not null;

    /// <summary>
    /// Whether threads may record into parts of their own that are added up when they are read: nothing that is decided for
    /// one event depends on what the other threads have seen.
    /// </summary>
    public bool IsDivisible =>
        !KeepsRows && !HasGroups && !KeepsActions && Definition.MaxActors == 0 && Definition.MaxDimensionValues.All(bound => bound == 0);

    /// <summary>Whether events have a quantity; otherwise each is worth one.</summary>
    public bool HasQuantity { get; }

    public bool HasGroups { get; }

    public bool EstimatesActors { get; }

    /// <summary>Whether the qualified events of each actor are counted.</summary>
    public bool KeepsActions { get; }

    /// <summary>Whether they are counted by local day as well.</summary>
    public bool KeepsDays { get; }

    public int MaxDimensionValues(int dimension) =>
        Definition.MaxDimensionValues.Count > dimension ? Definition.MaxDimensionValues[dimension] : 0;
}
