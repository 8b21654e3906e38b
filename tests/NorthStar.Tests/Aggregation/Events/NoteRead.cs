using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Events;

/// <summary>Knows neither when nor who: both come as arguments of Record.</summary>
[InputMetric("A note reaches its reader", Cadence.Weekly, Measure = Measure.QuantityPerActor, RetainedPeriods = 4, FirstDayOfWeek = DayOfWeek.Sunday)]
[OccurredAtArgument]
[ActorArgument(typeof(Guid))]
public sealed record NoteRead([property: Quality(Above = 0.5)] double Share, [property: Dimension] string Channel);

public sealed class NoteSubject : MetricSubject<(NoteRead Event, DateTimeOffset OccurredAt, Guid Actor), NoteReadPeriod>
{
    public override OracleRules Rules { get; } = new(Cadence.Weekly, RetainedPeriods: 4, QuantityScale.Whole)
    {
        Measure = Measure.QuantityPerActor,
        HasActor = true,
        Dimensions = ["Channel"],
    };

    public override Gen<(NoteRead Event, DateTimeOffset OccurredAt, Guid Actor)> Events(Gen<DateTimeOffset> times) =>
        from share in Gen.Elements(0.4, 0.5, 0.6, double.NaN)
        from channel in Gen.Elements("mail", "Mail", "")
        from time in times
        from actor in Keys.Guids(4)
        select (new NoteRead(share, channel), time, actor);

    public override OracleEvent Describe((NoteRead Event, DateTimeOffset OccurredAt, Guid Actor) e) =>
        new(e.OccurredAt, e.Actor, Id: null, Quantity: 1, e.Event.Share > 0.5, e.Event.Channel);

    public override MetricAggregator<(NoteRead Event, DateTimeOffset OccurredAt, Guid Actor), NoteReadPeriod> NewAggregator(
        TimeProvider clock, MetricCalendar? calendar) => new NoteReadAggregator(clock, calendar);

    public override IEnumerable<string> Lines(NoteReadPeriod period) =>
    [
        PeriodText.Of(period, period.Value),
        .. PeriodText.Slices("Channel", period.ByChannel, slice => PeriodText.Of(slice, slice.Value)),
    ];
}
