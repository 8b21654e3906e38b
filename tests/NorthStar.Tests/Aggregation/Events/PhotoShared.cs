using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Events;

[Outcome("People stay in touch by pictures", Cadence.Monthly, Measure = Measure.DistinctActors, RetainedPeriods = 4)]
public sealed class PhotoShared
{
    [EventId]
    public string? Id { get; init; }

    [Actor]
    public string? Account { get; init; }

    [OccurredAt(Unit = UnixTimeUnit.Microseconds)]
    public long? SharedAt { get; init; }

    [Quantity]
    public double Megabytes { get; init; }

    [Quality(NotEmpty = true)]
    public IReadOnlyList<string>? Viewers { get; init; }

    [Dimension]
    public short Rating { get; init; }

    public override string ToString() =>
        $"{Id ?? "null"} by {Account ?? "null"} at {SharedAt}: {Megabytes:R} MB, {Viewers?.Count} viewers, rated {Rating}";
}

public sealed class PhotoSubject : MetricSubject<PhotoShared, PhotoSharedPeriod>
{
    public override OracleRules Rules { get; } = new(Cadence.Monthly, RetainedPeriods: 4, QuantityScale.Floating)
    {
        Measure = Measure.DistinctActors,
        HasActor = true,
        HasEventId = true,
        Dimensions = ["Rating"],
    };

    public override Gen<PhotoShared> Events(Gen<DateTimeOffset> times) =>
        from id in Keys.OrRarely(Gen.Elements("a", "A", "b", "ä", "\uDC00", " ", "a\u00AD", "d"), "", null!)
        from account in Keys.OrRarely(Gen.Elements("x", "X", "y", "x\u00AD", "\t"), "", null!)
        from time in Keys.OrRarely(times.Select(time => (long?)Microseconds(time)), (long?)null)
        from megabytes in Keys.OrRarely(
            Gen.Elements(0.1, 0.2, 1e300, -1e300, 1e-300, double.Epsilon, -0.0, 3),
            double.NaN, double.PositiveInfinity, double.NegativeInfinity)
        from viewers in Gen.Elements<string[]?>(null, [], ["one"], ["one", "two"])
        from rating in Gen.Choose(-2, 2)
        select new PhotoShared { Id = id, Account = account, SharedAt = time, Megabytes = megabytes, Viewers = viewers, Rating = (short)rating };

    public override OracleEvent Describe(PhotoShared e) => new(
        e.SharedAt is { } time ? DateTimeOffset.UnixEpoch.AddTicks(time * 10) : null, e.Account, e.Id,
        QuantityScale.Units(e.Megabytes), e.Viewers is { Count: > 0 }, e.Rating);

    public override MetricAggregator<PhotoShared, PhotoSharedPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new PhotoSharedAggregator(clock, calendar);

    public override IEnumerable<string> Lines(PhotoSharedPeriod period) =>
        [Line(period), .. PeriodText.Slices("Rating", period.ByRating, Line)];

    private static string Line(PhotoSharedFigures figures)
    {
        Xunit.Assert.Equal(figures.Quantity, figures.Megabytes);
        return PeriodText.Of(figures, figures.Value);
    }

    private static long Microseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / 10;
}
