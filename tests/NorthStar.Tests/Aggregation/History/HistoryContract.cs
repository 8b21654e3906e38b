using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation.History;

/// <summary>A real history, in which commits were authored long before they were committed, in any order.</summary>
public abstract class HistoryContract<TPeriod>(CommitSubject<TPeriod> subject)
    where TPeriod : class
{
    [HistoryTheory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    public void Every_period_of_every_calendar_is_that_of_the_oracle(string zone)
    {
        foreach (OracleCalendar calendar in Calendars(zone))
        {
            MetricAggregator<Commit, TPeriod> commits = NewAggregator(calendar);
            commits.Record(CommitHistory.Commits);
            var oracle = new MetricOracle(subject.Rules, calendar);
            foreach (Commit commit in CommitHistory.Commits)
                oracle.Record(subject.Describe(commit), CommitHistory.Now);

            Assert.Equal(CommitHistory.Commits.Length, commits.Counters.Recorded);
            Assert.True(commits.Counters.Accepted > 10_000, $"Only {commits.Counters} in {calendar}.");
            Assert.Equal(subject.Reading(oracle, CommitHistory.Now), subject.Reading(commits));
        }
    }

    [HistoryFact]
    public void Parts_merged_and_parts_saved_and_loaded_and_two_threads_equal_the_whole()
    {
        OracleCalendar calendar = new("America/New_York", DayOfWeek.Sunday, 2);
        MetricAggregator<Commit, TPeriod> whole = NewAggregator(calendar);
        whole.Record(CommitHistory.Commits);
        byte[] expected = whole.Save();

        MetricAggregator<Commit, TPeriod> merged = NewAggregator(calendar);
        foreach (IGrouping<string, Commit> part in CommitHistory.Commits.GroupBy(commit => commit.Author[..1]))
        {
            MetricAggregator<Commit, TPeriod> aggregator = NewAggregator(calendar);
            aggregator.Record(part.ToArray());
            merged.Merge(aggregator);
        }

        Assert.Equal(expected, merged.Save());

        MetricAggregator<Commit, TPeriod> resumed = NewAggregator(calendar);
        foreach (Commit[] chunk in CommitHistory.Commits.Reverse().Chunk(9000))
        {
            resumed.Record(chunk);
            byte[] snapshot = resumed.Save();
            resumed = NewAggregator(calendar);
            resumed.Load(snapshot);
        }

        Assert.Equal(expected, resumed.Save());

        MetricAggregator<Commit, TPeriod> shared = NewAggregator(calendar);
        Parallel.For(0, 2, thread =>
        {
            foreach (Commit commit in CommitHistory.Commits.Where((_, index) => index % 2 == thread))
                shared.Record(in commit);
        });
        Assert.Equal(expected, shared.Save());
        Assert.Equal(subject.Reading(whole), subject.Reading(shared));
    }

    [HistoryFact]
    public void A_history_delivered_twice_counts_once()
    {
        MetricAggregator<Commit, TPeriod> once = NewAggregator(new OracleCalendar());
        once.Record(CommitHistory.Commits);
        MetricAggregator<Commit, TPeriod> twice = NewAggregator(new OracleCalendar());
        twice.Record(CommitHistory.Commits);
        twice.Record(CommitHistory.Commits.Reverse().ToArray());
        Assert.Equal(subject.Figures(once), subject.Figures(twice));
        Assert.Equal(once.Counters.Accepted, twice.Counters.Duplicates);
    }

    private IEnumerable<OracleCalendar> Calendars(string zone) => subject.Rules.Cadence switch
    {
        Cadence.Weekly => Enum.GetValues<DayOfWeek>().Select(day => new OracleCalendar(zone, day)),
        Cadence.Quarterly => Enumerable.Range(1, 3).Select(month => new OracleCalendar(zone, FiscalYearStartMonth: month)),
        _ => [new OracleCalendar(zone)],
    };

    private MetricAggregator<Commit, TPeriod> NewAggregator(OracleCalendar calendar) =>
        subject.NewAggregator(new MovingClock(CommitHistory.Now), calendar.ToMetricCalendar());
}

public sealed class DailyHistoryTests() : HistoryContract<DailyCommitsPeriod>(new DailySubject());

public sealed class WeeklyHistoryTests() : HistoryContract<WeeklyCommitsPeriod>(new WeeklySubject());

public sealed class MonthlyHistoryTests() : HistoryContract<MonthlyCommitsPeriod>(new MonthlySubject());

public sealed class QuarterlyHistoryTests() : HistoryContract<QuarterlyCommitsPeriod>(new QuarterlySubject());
