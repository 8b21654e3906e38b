using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Events;

/// <summary>An id and no actor; a quantity that can overflow, and can be taken back.</summary>
[InputMetric("The books are right", Cadence.Daily, Measure = Measure.QuantitySum, RetainedPeriods = 7, ClockSkewToleranceSeconds = 3600)]
public sealed record EntryPosted(
    [property: EventId] long? Number,
    [property: OccurredAt] DateTimeOffset PostedAt,
    [property: Quantity] long Cents,
    [property: Quality(Not = null)] string? Voucher,
    [property: Dimension] byte Ledger);

/// <param name="isExtreme">Whether a few entries are enough to leave the range of a long.</param>
public sealed class EntrySubject(bool isExtreme = false) : MetricSubject<EntryPosted, EntryPostedPeriod>
{
    private static readonly Gen<long> s_extremes = Gen.Elements(
        long.MaxValue, long.MinValue, long.MaxValue / 2, long.MinValue / 2, long.MaxValue - 1, -long.MaxValue, 1, -1, 0);

    public override OracleRules Rules { get; } = new(Cadence.Daily, RetainedPeriods: 7, QuantityScale.Whole)
    {
        Measure = Measure.QuantitySum,
        Tolerance = TimeSpan.FromHours(1),
        HasEventId = true,
        Dimensions = ["Ledger"],
    };

    public override Gen<EntryPosted> Events(Gen<DateTimeOffset> times) =>
        from number in Keys.OrRarely(Gen.Choose(-1, isExtreme ? 40 : 9).Select(number => (long?)number), (long?)null)
        from time in times
        from cents in isExtreme ? s_extremes : Gen.Choose(-5, 5).Select(cents => (long)cents)
        from voucher in Gen.Frequency((5, Gen.Constant<string?>("v")), (1, Gen.Constant<string?>(null)))
        from ledger in Gen.Choose(0, isExtreme ? 1 : 2)
        select new EntryPosted(number, time, cents, voucher, (byte)ledger);

    public override OracleEvent Describe(EntryPosted e) =>
        new(e.PostedAt, Actor: null, e.Number, e.Cents, e.Voucher is not null, e.Ledger);

    public override MetricAggregator<EntryPosted, EntryPostedPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new EntryPostedAggregator(clock, calendar);

    public override IEnumerable<string> Lines(EntryPostedPeriod period) =>
        [Line(period), .. PeriodText.Slices("Ledger", period.ByLedger, Line)];

    private static string Line(EntryPostedFigures figures)
    {
        Xunit.Assert.Equal(figures.Quantity, figures.Cents);
        return PeriodText.Of(figures, figures.Value);
    }
}
