namespace NorthStar.Generators.Model;

/// <summary>One valid declaration, as plain values: all that the emitter needs, and nothing that keeps a compilation alive.</summary>
internal sealed record MetricModel(
    GeneratedNames Names,
    EventModel Event,
    MetricOptions Options,
    TimeModel Time,
    KeyModel? Actor,
    KeyModel? EventId,
    QuantityModel? Quantity,
    EquatableArray<ConditionModel> Quality,
    EquatableArray<DimensionModel> Dimensions)
{
    public KeyModel? Group { get; init; }

    /// <summary>The key that the event shares with those which confirm or disqualify it, declared or not used by any.</summary>
    public KeyModel? Correlation { get; init; }

    public LimitsModel? Limits { get; init; }

    /// <summary>In order of time.</summary>
    public EquatableArray<TargetModel> Targets { get; init; }

    /// <summary>The strategy rules that are suppressed for the metric, ordered by id.</summary>
    public EquatableArray<SuppressionModel> Suppressions { get; init; }

    /// <summary>The events of other types that the metric depends on, ordered by the names of their types.</summary>
    public EquatableArray<RelatedModel> Related { get; init; }

    /// <summary>The ids of the project's own warnings about what generated code uses.</summary>
    public EquatableArray<string> WarningsOfUse { get; init; }

    public PlaceModel Place { get; init; } = new(default, default, HasFileScopedNamespaces: true);

    public bool HasExactActors => Actor is not null && !Options.EstimatesActors;

    public bool HasActivation => Related.Count > 0 && Related.Any(related => related.Has(RelationModel.ActivationBase));

    /// <summary>Whether events of other types confirm or disqualify those of the metric.</summary>
    public bool NeedsCorrelation => Related.Count > 0 && Related.Any(related => related.NeedsCorrelation);

    /// <summary>What people call the type beside the metric: without the namespace where it is the same.</summary>
    public string NameOf(EventModel type) =>
        Names.Namespace.Length > 0 && type.DisplayName.StartsWith(Names.Namespace + ".", StringComparison.Ordinal)
            ? type.DisplayName.Substring(Names.Namespace.Length + 1)
            : type.DisplayName;
}

/// <summary>What the generated types are called.</summary>
/// <param name="Namespace">Escaped; empty for the global namespace.</param>
/// <param name="Stem">The name of the annotated type with those of its containers.</param>
/// <param name="IsPublic">Whether the generated types are public; otherwise internal.</param>
internal sealed record GeneratedNames(string Namespace, string Stem, bool IsPublic)
{
    public string Aggregator => Stem + "Aggregator";

    public string Period => Stem + "Period";

    public string Figures => Stem + "Figures";

    public string FullAggregator => Qualified(Aggregator);

    public string Qualified(string name) => Namespace.Length == 0 ? name : $"{Namespace}.{name}";
}

/// <summary>The event type.</summary>
/// <param name="Code">The type in generated code, with <c>global::</c>.</param>
/// <param name="DisplayName">The full name for people.</param>
/// <param name="IsReference">Whether an event can be null.</param>
internal sealed record EventModel(string Code, string DisplayName, bool IsReference);

/// <summary>What the metric attribute states.</summary>
/// <param name="Role">The name of the <c>MetricRole</c>.</param>
/// <param name="Cadence">The name of the <c>Cadence</c>.</param>
/// <param name="Measure">The name of the <c>Measure</c>.</param>
/// <param name="FirstDayOfWeek">The name of the <c>DayOfWeek</c>.</param>
/// <param name="Stage">The name of the <c>LifecycleStage</c>, or null.</param>
internal sealed record MetricOptions(
    string Role,
    string Value,
    string Name,
    string Cadence,
    string Measure,
    string TimeZone,
    string FirstDayOfWeek,
    int FiscalYearStartMonth,
    int RetainedPeriods,
    int ClockSkewToleranceSeconds,
    string? Owner,
    string? Stage,
    string? Target)
{
    public const int DefaultClockSkewToleranceSeconds = 300;
    public const int DefaultSketchPrecision = 14;

    public int LatenessAllowanceHours { get; init; }

    public int MinimumActions { get; init; } = 1;

    public bool ActivityByDay { get; init; }

    public bool EstimatesActors { get; init; }

    public int SketchPrecision { get; init; } = DefaultSketchPrecision;

    public int MaxActors { get; init; }
}

/// <summary>The limits of a guardrail; null where one is not declared.</summary>
internal sealed record LimitsModel(
    double? AtMost, double? AtLeast, double? MaxIncreasePercent, double? MaxDecreasePercent, int TrailingPeriods, int MinimumVolume)
{
    public const int DefaultTrailingPeriods = 4;
}

/// <summary>The value that one period is to reach by the end of a quarter.</summary>
internal sealed record TargetModel(int Year, int Quarter, double Value);

/// <summary>A strategy rule that is suppressed.</summary>
/// <param name="Justification">Null where none is written.</param>
internal sealed record SuppressionModel(string Id, string? Justification);

/// <summary>The way to a value.</summary>
/// <param name="Code">The expression over the event <c>e</c>, or the argument, such as <c>e.Header?.OccurredAt</c>.</param>
/// <param name="Path">The path for people, such as <c>Header.OccurredAt</c>.</param>
/// <param name="TypeName">The type for people.</param>
/// <param name="IsNullable">Whether the value can be null.</param>
internal sealed record AccessModel(string Code, string Path, string TypeName, bool IsNullable)
{
    public string Description => $"{Path}: {TypeName}";
}

internal enum TimeKind
{
    Clock,
    Date,
    Unix,
    NodaInstant,
}

/// <summary>The event time.</summary>
/// <param name="Access">Null where <c>Record</c> takes it as an argument.</param>
/// <param name="UnixUnit">The name of the <c>UnixTimeUnit</c>, or null.</param>
internal sealed record TimeModel(AccessModel? Access, TimeKind Kind, string? UnixUnit);

/// <summary>An actor, a group, a correlation key or an event id.</summary>
/// <param name="KeyType">The type of the key in generated code.</param>
/// <param name="ArgumentType">The type of the argument of <c>Record</c>, or null where the event has the key.</param>
internal sealed record KeyModel(AccessModel Access, string KeyType, string? ArgumentType);

internal enum QuantityKind
{
    Number,
    Elements,
    ImmutableArrayElements,
}

/// <summary>What is added up.</summary>
/// <param name="Type">The type of the sum in generated code.</param>
/// <param name="Sum">The building block that adds it up.</param>
/// <param name="Property">The name of the typed property, or null where it would collide with another.</param>
internal sealed record QuantityModel(
    AccessModel Access, QuantityKind Kind, string Type, string Sum, string? Property, string? Unit)
{
    public CapModel? Cap { get; init; }
}

/// <summary>The most that one event adds.</summary>
/// <param name="Code">A constant of the type of the sum.</param>
/// <param name="Description">The same for people.</param>
internal sealed record CapModel(string Code, string Description);

/// <summary>One condition of quality.</summary>
/// <param name="Code">A boolean expression over the event <c>e</c> that binds at least as tightly as a comparison.</param>
/// <param name="Description">The same for people.</param>
internal sealed record ConditionModel(string Code, string Description);

internal enum DimensionKind
{
    Enum,
    UnsignedLongEnum,
    Boolean,
    Integer,
    Text,
}

/// <summary>One dimension.</summary>
/// <param name="Property">The name of the breakdown, such as <c>ByPlan</c>.</param>
/// <param name="KeyType">The type of its keys in generated code, with <c>?</c> where they can be null.</param>
/// <param name="ValueType">The same without <c>?</c>.</param>
/// <param name="MaxValues">The most distinct values that are taken, 0 for any number.</param>
internal sealed record DimensionModel(
    AccessModel Access, DimensionKind Kind, string Property, string KeyType, string ValueType, int MaxValues);
