using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NorthStar;

/// <summary>The whole choice that a metric stands for, as it was declared. Immutable and thread-safe.</summary>
public sealed class MetricDefinition
{
    private string? _fingerprint;

    /// <summary>Makes a definition. Generated code does; the members not named here have the declared defaults.</summary>
    /// <param name="name">The metric's name for people.</param>
    /// <param name="role">What the metric is for.</param>
    /// <param name="eventType">The full name of the event type.</param>
    /// <param name="value">The value statement.</param>
    /// <param name="cadence">The length of a period.</param>
    /// <param name="measure">Which figure is the metric's value.</param>
    public MetricDefinition(string name, MetricRole role, string eventType, string value, Cadence cadence, Measure measure)
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
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The first day of the week.</summary>
    public DayOfWeek FirstDayOfWeek { get; init; } = DayOfWeek.Monday;

    /// <summary>The first month of the fiscal year, 1 to 12.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>How many periods are kept, the current one included.</summary>
    public int RetainedPeriods { get; init; } = 105;

    /// <summary>How far in the future an event may lie before it is rejected.</summary>
    public TimeSpan ClockSkewTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The path and type of the event time, such as <c>EndedAt: DateTimeOffset</c>; <c>argument</c> where it is passed to <c>Record</c>.</summary>
    public string OccurredAt { get; init; } = "";

    /// <summary>The path and type of the actor, or <see langword="null"/> where the metric has none.</summary>
    public string? Actor { get; init; }

    /// <summary>The path and type of the event id, or <see langword="null"/> where duplicates are not recognised.</summary>
    public string? EventId { get; init; }

    /// <summary>The path and type of the quantity, or <see langword="null"/> where each event adds 1.</summary>
    public string? Quantity { get; init; }

    /// <summary>The unit of the quantity for people.</summary>
    public string? Unit { get; init; }

    /// <summary>The conditions under which an event is qualified, in C#; all must hold.</summary>
    public IReadOnlyList<string> Quality { get; init; } = [];

    /// <summary>The path and type of each dimension.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>The person or team that owns the metric.</summary>
    public string? Owner { get; init; }

    /// <summary>The lifecycle stage of an input metric.</summary>
    public LifecycleStage Stage { get; init; }

    /// <summary>The full name of the annotated type whose metric this one drives or guards.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// Identifies everything that decides what the numbers mean: 32 hexadecimal digits, the first half of a SHA-256.
    /// The same on every machine; unchanged by a new name, role, value statement, owner, stage, unit,
    /// target, number of retained periods or tolerance.
    /// </summary>
    public string Fingerprint => _fingerprint ??= ComputeFingerprint();

    /// <summary>The same definition in another calendar.</summary>
    public MetricDefinition With(MetricCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new MetricDefinition(Name, Role, EventType, Value, Cadence, Measure)
        {
            TimeZone = calendar.TimeZone,
            FirstDayOfWeek = calendar.FirstDayOfWeek,
            FiscalYearStartMonth = calendar.FiscalYearStartMonth,
            RetainedPeriods = RetainedPeriods,
            ClockSkewTolerance = ClockSkewTolerance,
            OccurredAt = OccurredAt,
            Actor = Actor,
            EventId = EventId,
            Quantity = Quantity,
            Unit = Unit,
            Quality = Quality,
            Dimensions = Dimensions,
            Owner = Owner,
            Stage = Stage,
            Target = Target,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Role}, {Cadence})";

    private string ComputeFingerprint()
    {
        string?[] parts =
        [
            EventType, Cadence.ToString(), Measure.ToString(), TimeZone, FirstDayOfWeek.ToString(),
            FiscalYearStartMonth.ToString(CultureInfo.InvariantCulture), OccurredAt, Actor, EventId, Quantity,
            .. Quality, "by", .. Dimensions,
        ];
        var text = new StringBuilder();
        foreach (string? part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexString(hash, 0, 16);
    }
}
