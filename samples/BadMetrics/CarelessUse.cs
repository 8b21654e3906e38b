using NorthStar;

namespace BadMetrics;

/// <summary>Everything that loses or distorts what a metric says.</summary>
public static class CarelessUse
{
    // NSM2001: what it has recorded is lost when the method returns.
    public static void Handle(MeetingHosted e)
    {
        var meetings = new MeetingHostedAggregator();
        meetings.Record(e);
    }

    // NSM2002: the value of the current week may still change.
    public static void Export(MeetingHostedAggregator meetings, IDictionary<DateOnly, long> rows)
    {
        foreach (MeetingHostedPeriod week in meetings.Periods)
            SaveRow(rows, week.Date, week.Value);
    }

    // NSM2003: who was there in each of four weeks is four hosts.
    public static long HostsOfFourWeeks(MeetingHostedAggregator meetings) => meetings.Periods.TakeLast(4).Sum(week => week.Actors.Value);

    // NSM2004: it counts nowhere.
    public static void Finish(Guid run, Guid runner, double kilometres) => new RunFinished(run, runner, DateTimeOffset.UtcNow, kilometres);

    /// <summary>Records the books that are kept, and never those that come back.</summary>
    public static void Keep(BookKeptAggregator books, BookKept e) => books.Record(e);

    // NSM2006: an hour of the year has two of these times.
    public static void Serve(DinnerEatenAggregator dinners, Guid family, int guests) => dinners.Record(new DinnerEaten(family, DateTime.Now, guests));

    // NSM2007: the metric goes on without its history, and the next snapshot replaces the only copy.
    public static void Restore(MeetingHostedAggregator meetings, byte[] snapshot)
    {
        try
        {
            meetings.Load(snapshot);
        }
        catch (SnapshotException)
        {
        }
    }

    private static void SaveRow(IDictionary<DateOnly, long> rows, DateOnly week, long value) => rows[week] = value;
}
