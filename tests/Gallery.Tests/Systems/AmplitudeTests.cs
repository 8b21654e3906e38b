using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class AmplitudeTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var amplitude = new Amplitude(new SimulatedClock());
        var raw = new RawEvents(amplitude);
        ILookup<int, InsightConsumed> views = raw.Of<InsightConsumed>().ToLookup(view => view.ChartId);
        ILookup<DateOnly, InsightShared> shares = raw.Of<InsightShared>().ToLookup(share => Calendar.Week(share.SharedAt));
        ILookup<DateOnly, ChartSaved> charts = raw.Of<ChartSaved>().ToLookup(chart => Calendar.Week(chart.At));
        ILookup<DateOnly, DashboardSubscribed> subscriptions = raw.Of<DashboardSubscribed>().ToLookup(subscription => Calendar.Week(subscription.At));
        ILookup<DateOnly, QueryRun> queries = raw.Of<QueryRun>().ToLookup(query => Calendar.Week(query.At));

        Expected.Weeks(amplitude, Calendar, TimeSpan.FromDays(7), rows: 10, (week, isFinal) =>
        {
            InsightShared[] learned = [.. shares[week].Where(share => views[share.ChartId]
                .Where(view => view.At >= share.SharedAt && view.At <= share.SharedAt.AddDays(7) && view.ViewerId != share.UserId)
                .Select(view => view.ViewerId).Distinct().Count() >= 2)];
            double seconds = queries[week].Average(query => query.Took.TotalSeconds);
            return new Expected(
                isFinal,
                Expected.Within(seconds, atMost: 3.5),
                ("learning users", learned.Select(share => share.UserId).Distinct().Count()),
                ("shares", shares[week].Count()),
                ("looked at", (double)learned.Length / shares[week].Count()),
                ("in chat", learned.Count(share => share.Target == ShareTarget.Chat)),
                ("charts", charts[week].Count()),
                ("subscribers", subscriptions[week].Select(subscription => subscription.UserId).Distinct().Count()),
                ("seconds per query", seconds));
        });
    }

    [Fact]
    public void It_takes_two_others_within_seven_days()
    {
        var shares = new InsightSharedAggregator(new FixedClock("2026-03-20T12:00:00Z"));
        var monday = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        void Share(int user, int chart) => shares.Record(new InsightShared(Guid.NewGuid(), user, chart, monday, ShareTarget.Chat));
        void View(int user, int chart, double days) => shares.Record(new InsightConsumed(Guid.NewGuid(), user, chart, monday.AddDays(days)));

        View(2, chart: 10, days: 1);
        Share(1, chart: 10);
        View(3, chart: 10, days: 7);

        Share(4, chart: 20);
        View(4, chart: 20, days: 1);
        View(5, chart: 20, days: 1);

        Share(6, chart: 30);
        View(5, chart: 30, days: 1);
        View(5, chart: 30, days: 2);

        Share(7, chart: 40);
        View(5, chart: 40, days: 1);
        View(8, chart: 40, days: 7.001);

        InsightSharedPeriod week = shares[new DateOnly(2026, 3, 2)];
        Assert.Equal((1L, 1L, 4L), (week.Value.Value, week.Count, week.Total));
    }
}
