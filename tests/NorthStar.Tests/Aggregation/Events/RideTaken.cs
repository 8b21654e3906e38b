using NorthStar.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace NorthStar.Tests.Aggregation.Events;

/// <summary>No id, so that redeliveries cannot be told; the tallies are all that is kept.</summary>
[InputMetric("People reach where they want to be", Cadence.Daily, Measure = Measure.QuantityPerActor, RetainedPeriods = 6, ClockSkewToleranceSeconds = 0)]
public readonly record struct RideTaken(
    [property: Actor] long? RiderId,
    [property: OccurredAt] DateTime At,
    [property: Quantity] TimeSpan? Length,
    [property: Quality(AtLeast = "00:01:00")] TimeSpan Waited,
    [property: Dimension(Name = "Night")] bool? IsNight);

public sealed class RideSubject : MetricSubject<RideTaken, RideTakenPeriod>
{
    public override OracleRules Rules { get; } = new(Cadence.Daily, RetainedPeriods: 6, QuantityScale.Duration)
    {
        Measure = Measure.QuantityPerActor,
        Tolerance = TimeSpan.Zero,
        HasActor = true,
        Dimensions = ["Night"],
    };

    public override Gen<RideTaken> Events(Gen<DateTimeOffset> times) =>
        from rider in Keys.OrRarely(Gen.Choose(-2, 70).Select(number => (long?)number), null, long.MaxValue)
        from time in times
        from kind in Gen.Elements(DateTimeKind.Utc, DateTimeKind.Unspecified)
        from length in Gen.Elements<TimeSpan?>(TimeSpan.FromTicks(1), TimeSpan.FromMinutes(7), TimeSpan.FromDays(-1), null)
        from waited in Gen.Choose(58, 62)
        from night in Gen.Elements<bool?>(true, false, null)
        select new RideTaken(rider, DateTime.SpecifyKind(time.UtcDateTime, kind), length, TimeSpan.FromSeconds(waited), night);

    public override OracleEvent Describe(RideTaken e) => new(
        new DateTimeOffset(e.At.Ticks, TimeSpan.Zero), e.RiderId, Id: null,
        (e.Length ?? TimeSpan.Zero).Ticks, e.Waited.TotalSeconds >= 60, e.IsNight);

    public override MetricAggregator<RideTaken, RideTakenPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new RideTakenAggregator(clock, calendar);

    public override IEnumerable<string> Lines(RideTakenPeriod period) =>
        [Line(period), .. PeriodText.Slices("Night", period.ByNight, Line)];

    private static string Line(RideTakenFigures figures)
    {
        Xunit.Assert.Equal(figures.Quantity, figures.Length);
        return PeriodText.Of(figures, figures.Value);
    }
}
