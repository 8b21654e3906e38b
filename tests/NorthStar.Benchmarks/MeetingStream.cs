namespace NorthStar.Benchmarks;

/// <summary>A million meetings of 26 weeks by 20,000 hosts, some of whom host far more than others.</summary>
internal static class MeetingStream
{
    public const int Length = 1_000_000;
    public const int Hosts = 20_000;
    public const int Weeks = 26;

    public static DateTimeOffset Now { get; } = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The Monday with which the first week begins.</summary>
    public static DateTimeOffset FirstWeek { get; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static MeetingValue[] Values()
    {
        var random = new Random(20260701);
        var meetings = new MeetingValue[Length];
        TimeSpan span = Now - FirstWeek;
        for (int i = 0; i < meetings.Length; i++)
        {
            // The third power: the busiest tenth of the hosts gives almost half of the meetings. Times arrive almost in order.
            long host = (long)(Hosts * Math.Pow(random.NextDouble(), 3));
            long late = random.NextInt64(TimeSpan.TicksPerHour);
            DateTimeOffset at = FirstWeek + new TimeSpan(Math.Max(0, (long)(span.Ticks * ((double)i / Length)) - late));
            meetings[i] = new MeetingValue(host, at, random.Next(1, 8), TimeSpan.FromSeconds(random.Next(60, 7200)));
        }

        return meetings;
    }
}
