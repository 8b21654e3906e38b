using FsCheck;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.History;

/// <summary>The four cadences of one event, declared from outside of it.</summary>
public abstract class CommitSubject<TPeriod>(Cadence cadence, int retainedPeriods, Measure measure) : MetricSubject<Commit, TPeriod>
    where TPeriod : class
{
    public override OracleRules Rules { get; } = new(cadence, retainedPeriods, QuantityScale.Whole)
    {
        Measure = measure,
        HasActor = true,
        HasEventId = true,
        Dimensions = ["IsMerge"],
    };

    public override Gen<Commit> Events(Gen<DateTimeOffset> times) => throw new NotSupportedException("The history is real.");

    public override OracleEvent Describe(Commit e) =>
        new(e.Authored, e.Author, e.Sha, e.Insertions, e is { Parents: <= 1, Files: >= 1 }, e.Parents > 1);
}

public sealed class DailySubject() : CommitSubject<DailyCommitsPeriod>(Cadence.Daily, 6000, Measure.QuantitySum)
{
    public override MetricAggregator<Commit, DailyCommitsPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new DailyCommitsAggregator(clock, calendar);

    public override IEnumerable<string> Lines(DailyCommitsPeriod period) =>
        [PeriodText.Of(period, period.Value), .. PeriodText.Slices("IsMerge", period.ByIsMerge, slice => PeriodText.Of(slice, slice.Value))];
}

public sealed class WeeklySubject() : CommitSubject<WeeklyCommitsPeriod>(Cadence.Weekly, 1000, Measure.QuantityPerActor)
{
    public override MetricAggregator<Commit, WeeklyCommitsPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new WeeklyCommitsAggregator(clock, calendar);

    public override IEnumerable<string> Lines(WeeklyCommitsPeriod period) =>
        [PeriodText.Of(period, period.Value), .. PeriodText.Slices("IsMerge", period.ByIsMerge, slice => PeriodText.Of(slice, slice.Value))];
}

public sealed class MonthlySubject() : CommitSubject<MonthlyCommitsPeriod>(Cadence.Monthly, 200, Measure.DistinctActors)
{
    public override MetricAggregator<Commit, MonthlyCommitsPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new MonthlyCommitsAggregator(clock, calendar);

    public override IEnumerable<string> Lines(MonthlyCommitsPeriod period) =>
        [PeriodText.Of(period, period.Value), .. PeriodText.Slices("IsMerge", period.ByIsMerge, slice => PeriodText.Of(slice, slice.Value))];
}

public sealed class QuarterlySubject() : CommitSubject<QuarterlyCommitsPeriod>(Cadence.Quarterly, 30, Measure.QualifiedEvents)
{
    public override MetricAggregator<Commit, QuarterlyCommitsPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar) =>
        new QuarterlyCommitsAggregator(clock, calendar);

    public override IEnumerable<string> Lines(QuarterlyCommitsPeriod period) =>
        [PeriodText.Of(period, period.Value), .. PeriodText.Slices("IsMerge", period.ByIsMerge, slice => PeriodText.Of(slice, slice.Value))];
}
