namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>What a metric declares, as far as its meaning depends on it. Plain values, nothing of the runtime but the cadence.</summary>
public sealed record Declaration(Cadence Cadence, OracleCalendar Calendar, int RetainedPeriods)
{
    public TimeSpan Lateness { get; init; }

    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(5);

    public bool HasActor { get; init; } = true;

    public bool HasEventId { get; init; }

    /// <summary>At most one of them is an activation base.</summary>
    public IReadOnlyList<DeclaredRelation> Relations { get; init; } = [];

    /// <summary>How many qualified events in a period make an actor a frequent one.</summary>
    public int MinimumActions { get; init; } = 1;

    /// <summary>The most that one event adds to the quantity.</summary>
    public decimal? Cap { get; init; }

    public ValueKind Value { get; init; }

    public TimeSpan LargestWindow => Relations.Select(relation => relation.Window).Append(TimeSpan.Zero).Max();

    public bool NeedsCorrelation => Relations.Any(relation => relation.NeedsCorrelation);

    public override string ToString() =>
        $"{Cadence} in {Calendar}, {RetainedPeriods} retained, lateness {Lateness}, skew {Skew}" +
        $"{(HasActor ? "" : ", no actor")}{(HasEventId ? ", with id" : "")}, frequent from {MinimumActions}, cap {Cap}, value {Value}" +
        string.Concat(Relations.Select((relation, index) => $"\n    relation {index}: {relation}"));
}

/// <summary>What another event type says about the events of the metric.</summary>
public sealed record DeclaredRelation(RelationMeaning Kind, TimeSpan Window)
{
    /// <summary>How many confirming events, or other actors, it takes.</summary>
    public int AtLeast { get; init; } = 1;

    public bool ByOtherActors { get; init; }

    /// <summary>How many qualified events activate an actor.</summary>
    public int Actions { get; init; } = 1;

    public bool HasEventId { get; init; }

    public bool NeedsActor => ByOtherActors || Kind == RelationMeaning.ActivationBase;

    public bool NeedsCorrelation => Kind != RelationMeaning.ActivationBase;
}

public enum RelationMeaning
{
    Confirms,
    Disqualifies,
    ActivationBase,
}

/// <summary>Which figure is the value of the metric.</summary>
public enum ValueKind
{
    QualifiedEvents,
    QuantitySum,
    DistinctActors,
    FrequentActors,
    AverageQuantity,
    QuantityPerActor,
    QuantityPerGroup,
    QualifiedShare,
    ActivatedShare,
}
