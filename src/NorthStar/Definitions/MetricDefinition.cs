using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NorthStar;

/// <summary>The whole choice that a metric stands for, as it was declared. Immutable and thread-safe.</summary>
public sealed class MetricDefinition
{
    private string _timeZone = "UTC";
    private DayOfWeek _firstDayOfWeek = DayOfWeek.Monday;
    private int _fiscalYearStartMonth = 1;
    private string? _fingerprint;

    /// <summary>Makes a definition. Generated code does; the members not named here have the declared defaults.</summary>
    /// <param name="name">The metric's name for people.</param>
    /// <param name="role">What the metric is for.</param>
    /// <param name="eventType">The full name of the event type.</param>
    /// <param name="value">The value statement.</param>
    /// <param name="cadence">The length of a period.</param>
    /// <param name="measure">Which figure is the metric's value.</param>
    public MetricDefinition(string name, MetricRole role, string eventType, string value, Cadence cadence, Measure measure = Measure.QualifiedEvents)
    {
        Name = name;
        Role = role;
        EventType = eventType;
        Value = value;
        Cadence = cadence;
        Measure = measure;
    }

    /// <summary>The metric's name for people.</summary>
    public string Name { get; }

    /// <summary>What the metric is for.</summary>
    public MetricRole Role { get; }

    /// <summary>The full name of the event type.</summary>
    public string EventType { get; }

    /// <summary>The value statement: what the customer gets when the event happens.</summary>
    public string Value { get; }

    /// <summary>The length of a period.</summary>
    public Cadence Cadence { get; }

    /// <summary>Which figure is the metric's value.</summary>
    public Measure Measure { get; }

    /// <summary>The IANA time zone of the calendar.</summary>
    public string TimeZone
    {
        get => _timeZone;
        init => _timeZone = value;
    }

    /// <summary>The first day of the week.</summary>
    public DayOfWeek FirstDayOfWeek
    {
        get => _firstDayOfWeek;
        init => _firstDayOfWeek = value;
    }

    /// <summary>The first month of the fiscal year, 1 to 12.</summary>
    public int FiscalYearStartMonth
    {
        get => _fiscalYearStartMonth;
        init => _fiscalYearStartMonth = value;
    }

    /// <summary>How many periods are kept, the current one included.</summary>
    public int RetainedPeriods { get; init; } = 105;

    /// <summary>How far in the future an event may lie before it is rejected.</summary>
    public TimeSpan ClockSkewTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after a period and its windows events may still arrive before its value is final.</summary>
    public TimeSpan LatenessAllowance { get; init; }

    /// <summary>How many qualified events make an actor frequent.</summary>
    public int MinimumActions { get; init; } = 1;

    /// <summary>Whether the number of qualified events per actor and local day is kept.</summary>
    public bool ActivityByDay { get; init; }

    /// <summary>How distinct actors are counted.</summary>
    public ActorCounting ActorCounting { get; init; }

    /// <summary>The precision of a sketch, 4 to 18.</summary>
    public int SketchPrecision { get; init; } = 14;

    /// <summary>The most distinct actors that are ever taken, 0 for any number.</summary>
    public int MaxActors { get; init; }

    /// <summary>The path and type of the event time, such as <c>EndedAt: DateTimeOffset</c>; <c>argument</c> where it is passed to <c>Record</c>.</summary>
    public string OccurredAt { get; init; } = "";

    /// <summary>The path and type of the actor, or <see langword="null"/> where the metric has none.</summary>
    public string? Actor { get; init; }

    /// <summary>The path and type of the event id, or <see langword="null"/> where duplicates are not recognised.</summary>
    public string? EventId { get; init; }

    /// <summary>The path and type of the quantity, or <see langword="null"/> where each event adds 1.</summary>
    public string? Quantity { get; init; }

    /// <summary>The most that one event adds, in C#, or <see langword="null"/> where there is no cap.</summary>
    public string? QuantityCap { get; init; }

    /// <summary>The unit of the quantity for people.</summary>
    public string? Unit { get; init; }

    /// <summary>The conditions under which an event is qualified, in C#; all must hold.</summary>
    public IReadOnlyList<string> Quality { get; init; } = [];

    /// <summary>The path and type of each dimension.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>The most distinct values of each dimension, 0 for any number; empty where none is bounded.</summary>
    public IReadOnlyList<int> MaxDimensionValues { get; init; } = [];

    /// <summary>The path and type of the group, or <see langword="null"/> where the metric has none.</summary>
    public string? Group { get; init; }

    /// <summary>The path and type of the correlation key, or <see langword="null"/> where the metric has none.</summary>
    public string? Correlation { get; init; }

    /// <summary>The events of other types that the metric depends on.</summary>
    public IReadOnlyList<RelatedEvent> RelatedEvents { get; init; } = [];

    /// <summary>The limits of a guardrail, or <see langword="null"/> where none is declared.</summary>
    public GuardrailLimits? Limits { get; init; }

    /// <summary>The declared targets, in order of time.</summary>
    public IReadOnlyList<MetricTarget> Targets { get; init; } = [];

    /// <summary>The person or team that owns the metric.</summary>
    public string? Owner { get; init; }

    /// <summary>The lifecycle stage of an input metric.</summary>
    public LifecycleStage Stage { get; init; }

    /// <summary>The full name of the annotated type whose metric this one drives or guards.</summary>
    public string? Target { get; init; }

    /// <summary>The strategy rules that <c>[SuppressMessage]</c> suppresses for the metric, in order of their ids.</summary>
    public IReadOnlyList<SuppressedRule> SuppressedRules { get; init; } = [];

    /// <summary>
    /// Identifies everything that decides what the numbers mean: 32 hexadecimal digits, the first half of a SHA-256.
    /// The same on every machine; unchanged by a new name, role, value statement, owner, stage, unit,
    /// target, limits, number of retained periods, lateness allowance, tolerance or bounds, and by suppressed rules.
    /// </summary>
    public string Fingerprint => _fingerprint ??= ComputeFingerprint();

    /// <summary>The same definition in another calendar.</summary>
    public MetricDefinition With(MetricCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var copy = (MetricDefinition)MemberwiseClone();
        copy._timeZone = calendar.TimeZone;
        copy._firstDayOfWeek = calendar.FirstDayOfWeek;
        copy._fiscalYearStartMonth = calendar.FiscalYearStartMonth;
        copy._fingerprint = null;
        return copy;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Role}, {Cadence})";

    private string ComputeFingerprint()
    {
        string?[] parts =
        [
            EventType, Cadence.ToString(), Measure.ToString(), TimeZone, FirstDayOfWeek.ToString(),
            Number(FiscalYearStartMonth), OccurredAt, Actor, EventId, Quantity, QuantityCap, Group, Correlation,
            Number(MinimumActions), ActivityByDay ? "by day" : null,
            ActorCounting == ActorCounting.Estimated ? Number(SketchPrecision) : null,
            .. Quality, "by", .. Dimensions, "related", .. RelatedEvents.SelectMany(PartsOf),
        ];
        var text = new StringBuilder();
        foreach (string? part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexString(hash, 0, 16);
    }

    private static IEnumerable<string?> PartsOf(RelatedEvent related) =>
    [
        related.EventType, related.OccurredAt, related.Correlation, related.Actor, related.EventId,
        .. related.Relations.SelectMany(relation => (string?[])
        [
            relation.Kind.ToString(), Number(relation.Within.Ticks), Number(relation.AtLeast),
            relation.ByOtherActors ? "others" : null, Number(relation.Actions),
        ]),
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
