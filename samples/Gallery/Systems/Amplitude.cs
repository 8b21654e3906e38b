using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A team learns from what one of them found out", Cadence.Weekly, Name = "Users who shared something that two others looked at",
    Measure = Measure.DistinctActors, Owner = "Collaboration")]
internal sealed record InsightShared(
    [EventId] Guid ShareId,
    [Actor] int UserId,
    [Correlation] int ChartId,
    [OccurredAt] DateTimeOffset SharedAt,
    [Dimension] ShareTarget Target);

internal enum ShareTarget
{
    Dashboard,
    Notebook,
    Chat,
}

[Confirms<InsightShared>(WithinDays = 7, AtLeast = 2, ByOtherActors = true)]
internal sealed record InsightConsumed([EventId] Guid ViewId, [Actor] int ViewerId, [Correlation] int ChartId, [OccurredAt] DateTimeOffset At);

[InputMetric("Somebody asks their data a question", Cadence.Weekly, Name = "Charts saved", Drives = typeof(InsightShared),
    Stage = LifecycleStage.Engagement, Owner = "Analysis")]
internal sealed record ChartSaved([EventId] int ChartId, [Actor] int UserId, [OccurredAt] DateTimeOffset At);

[InputMetric("A team keeps an eye on a dashboard", Cadence.Weekly, Name = "People who subscribed to a dashboard", Drives = typeof(InsightShared),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Retention, Owner = "Dashboards")]
internal sealed record DashboardSubscribed([EventId] Guid SubscriptionId, [Actor] int UserId, [OccurredAt] DateTimeOffset At, int DashboardId);

[Guardrail("People wait for an answer", Cadence.Weekly, Name = "Seconds per query", Guards = typeof(InsightShared),
    Measure = Measure.AverageQuantity, AtMost = 3.5, Owner = "Query engine")]
internal sealed record QueryRun([EventId] Guid QueryId, [OccurredAt] DateTimeOffset At, [Quantity] TimeSpan Took);

internal sealed class Amplitude(SimulatedClock clock) : Exhibit(
    clock, "Amplitude", "Sharing alone moves nothing: it takes two colleagues who look at it within seven days.")
{
    public InsightSharedAggregator Shares { get; } = new(clock);

    public ChartSavedAggregator Charts { get; } = new(clock);

    public DashboardSubscribedAggregator Subscriptions { get; } = new(clock);

    public QueryRunAggregator Queries { get; } = new(clock);

    public override MetricDefinition NorthStar => Shares.Metric;

    public override RecordCounters Counters => Shares.Counters;

    public override RecordCounters RelatedCounters => Shares.RelatedCounters;

    public override void Record(object e)
    {
        switch (e)
        {
            case InsightShared share: Shares.Record(share); break;
            case InsightConsumed view: Shares.Record(view); break;
            case ChartSaved chart: Charts.Record(chart); break;
            case DashboardSubscribed subscription: Subscriptions.Record(subscription); break;
            case QueryRun query: Queries.Record(query); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Shares.Periods)
        .NorthStar("learning users", week => Shares[week].Actors.Value)
        .Figure("shares", week => Shares[week].Total)
        .Figure("looked at", week => Shares[week].QualityRate, "0.0%")
        .Figure("in chat", week => Shares[week].ByTarget[ShareTarget.Chat].Count)
        .Figure("charts", week => Charts[week].Value)
        .Figure("subscribers", week => Subscriptions[week].Actors.Value)
        .Guardrail("seconds per query", week => Queries[week].Guardrail, "0.0");

    protected override void Simulate(EventStream stream)
    {
        int charts = 0;
        foreach (int week in EventStream.Weeks)
        {
            for (int saved = 60 + (2 * week); saved > 0; saved--)
            {
                int user = stream.Between(1, 90);
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new QueryRun(stream.NewId(), at, stream.Seconds(1, week == 11 ? 9 : 5)));
                stream.Add(at, new ChartSaved(++charts, user, at));
                if (stream.Chance(0.3))
                    stream.Add(at.AddHours(1), new DashboardSubscribed(stream.NewId(), user, at.AddHours(1), charts % 12));
                for (int shares = stream.Between(0, 2); shares > 0; shares--)
                    Share(stream, charts, user, at.AddHours(5 * shares));
            }
        }
    }

    private static void Share(EventStream stream, int chart, int user, DateTimeOffset at)
    {
        stream.Add(at, new InsightShared(stream.NewId(), user, chart, at, stream.Pick(ShareTarget.Dashboard, ShareTarget.Notebook, ShareTarget.Chat)));
        for (int views = stream.Between(0, 4); views > 0; views--)
        {
            DateTimeOffset viewed = at + stream.Seconds(60, 10 * 24 * 3600);
            stream.Add(viewed, new InsightConsumed(stream.NewId(), stream.Chance(0.2) ? user : stream.Between(1, 90), chart, viewed));
        }
    }
}
