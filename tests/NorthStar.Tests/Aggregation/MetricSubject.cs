using FsCheck;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation;

/// <summary>A metric under test: its events, what they mean to the oracle, and how its typed periods are read.</summary>
public abstract class MetricSubject<TEvent, TPeriod>
    where TPeriod : class
{
    public abstract OracleRules Rules { get; }

    /// <summary>Events of which some share their id, actor or slice, and some lack what they need.</summary>
    public abstract Gen<TEvent> Events(Gen<DateTimeOffset> times);

    public abstract OracleEvent Describe(TEvent e);

    public abstract MetricAggregator<TEvent, TPeriod> NewAggregator(TimeProvider clock, MetricCalendar? calendar);

    public abstract IEnumerable<string> Lines(TPeriod period);

    public MetricAggregator<TEvent, TPeriod> NewAggregator(Scenario<TEvent> scenario) =>
        NewAggregator(new MovingClock(scenario.Now), scenario.Calendar.ToMetricCalendar());

    public string Reading(MetricAggregator<TEvent, TPeriod> aggregator) =>
        string.Join('\n', aggregator.Periods.SelectMany(Lines).Prepend(PeriodText.Of(aggregator.Counters)));

    public string Figures(MetricAggregator<TEvent, TPeriod> aggregator) =>
        string.Join('\n', aggregator.Periods.SelectMany(Lines));

    public string Reading(MetricOracle oracle, DateTimeOffset now) =>
        string.Join('\n', oracle.Periods(now).Prepend(oracle.Counters));

    public MetricOracle NewOracle(Scenario<TEvent> scenario) => new(Rules, scenario.Calendar);
}
