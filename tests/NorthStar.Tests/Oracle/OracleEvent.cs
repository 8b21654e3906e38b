using System.Numerics;

namespace NorthStar.Tests.Oracle;

/// <summary>What an event says, put into the words of the rules by hand.</summary>
/// <param name="Quantity">In whole units of the scale; <see langword="null"/> for what is no finite number.</param>
/// <param name="Dimensions">The values in the order of declaration.</param>
public sealed record OracleEvent(
    DateTimeOffset? OccurredAt,
    object? Actor,
    object? Id,
    BigInteger? Quantity,
    bool IsQualified,
    params IReadOnlyList<object?> Dimensions);

/// <summary>What a metric declares, as far as the rules depend on it.</summary>
public sealed record OracleRules(Cadence Cadence, int RetainedPeriods, QuantityScale Scale)
{
    public Measure Measure { get; init; } = Measure.QualifiedEvents;

    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    public bool HasActor { get; init; }

    public bool HasEventId { get; init; }

    public IReadOnlyList<string> Dimensions { get; init; } = [];
}

/// <summary>The calendar of a metric, as plain values.</summary>
public sealed record OracleCalendar(
    string Zone = "UTC", DayOfWeek FirstDayOfWeek = DayOfWeek.Monday, int FiscalYearStartMonth = 1)
{
    public MetricCalendar ToMetricCalendar() => new(Zone, FirstDayOfWeek, FiscalYearStartMonth);
}
