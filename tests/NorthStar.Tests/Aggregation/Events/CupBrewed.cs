using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Events;

/// <summary>The least that a metric can be: a time, and nothing but a count.</summary>
[Guardrail("Somebody waits for coffee", Cadence.Quarterly, RetainedPeriods = 3, ClockSkewToleranceSeconds = 604_800)]
public readonly record struct CupBrewed([property: OccurredAt] DateTimeOffset? BrewedAt);

public sealed class CupSubject : MetricSubject<CupBrewed, CupBrewedPeriod>
{
    public override OracleRules Rules { get; } =
        new(Cadence.Quarterly, RetainedPeriods: 3, QuantityScale.Whole) { Tolerance = TimeSpan.FromDays(7) };

    public override Gen<CupBrewed> Events(Gen<DateTimeOffset> times) =>
        Keys.OrRarely(times.Select(time => (DateTimeOffset?)time), (DateTimeOffset?)null).Select(time => new CupBrewed(time));

    public override OracleEvent Describe(CupBrewed e) => new(e.BrewedAt, Actor: null, Id: null, Quantity: 1, IsQualified: true);

    public override MetricAggregator<CupBrewed, CupBrewedPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new CupBrewedAggregator(clock, calendar);

    public override IEnumerable<string> Lines(CupBrewedPeriod period) => [PeriodText.Of(period, period.Value)];
}
