using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Events;

public sealed class LessonSubject : MetricSubject<LessonFinished, LessonFinishedPeriod>
{
    public override OracleRules Rules { get; } = new(Cadence.Weekly, RetainedPeriods: 5, QuantityScale.Exact)
    {
        Measure = Measure.QuantitySum,
        HasActor = true,
        HasEventId = true,
        Dimensions = ["Course", "Country"],
    };

    public override Gen<LessonFinished> Events(Gen<DateTimeOffset> times) =>
        from id in Keys.Guids(12)
        from learner in Keys.Guids(5)
        from time in Keys.OrRarely(times.Select(time => (DateTimeOffset?)time), (DateTimeOffset?)null)
        from score in Gen.Elements(59, 60, 80, 100, 101)
        from attended in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from source in Gen.Elements("app", "web", "test", null)
        from credits in Gen.Elements<decimal?>(1.10m, 1.1m, 0m, -2.5m, 0.0000000000000000000000000001m, 1e20m, null, 3m)
        from course in Gen.Elements(Course.Piano, Course.Chess, Course.Pottery, (Course)7)
        from country in Gen.Elements("DE", "de", "", "Å", "\uD800", null)
        select new LessonFinished(id, learner, time, score, attended, source, credits, course, country);

    public override OracleEvent Describe(LessonFinished e) => new(
        e.FinishedAt, e.LearnerId, e.LessonId,
        e.Credits is { } credits ? QuantityScale.Units(credits) : BigInteger.Zero,
        e.Score is >= 60 and < 101 && e.WasAttended && e.Source != "test",
        e.Course, e.Country);

    public override MetricAggregator<LessonFinished, LessonFinishedPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new LessonFinishedAggregator(clock, calendar);

    public override IEnumerable<string> Lines(LessonFinishedPeriod period) =>
    [
        Line(period),
        .. PeriodText.Slices("Course", period.ByCourse, Line),
        .. PeriodText.Slices("Country", period.ByCountry, Line),
    ];

    private static string Line(LessonFinishedFigures figures)
    {
        Xunit.Assert.Equal(figures.Quantity, figures.Credits);
        return PeriodText.Of(figures, figures.Value);
    }
}
