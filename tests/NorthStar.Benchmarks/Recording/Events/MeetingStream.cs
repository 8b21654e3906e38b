using System.Runtime.InteropServices;

namespace NorthStar.Benchmarks.Recording.Events;

/// <summary>What the events of a run look like.</summary>
/// <param name="Length">How many there are.</param>
/// <param name="Hosts">How many hosts they may have; some host far more often than others.</param>
/// <param name="Weeks">How many weeks they lie in, the current one included.</param>
/// <param name="Order">In which order they arrive.</param>
internal sealed record MeetingStream(int Length, int Hosts, int Weeks, EventOrder Order)
{
    private const int Seed = 20260701;

    // So many of the last events are those of the last minute: a server records what has just happened, and whether that lies in the
    // current week must not depend on the hour at which this is measured.
    private const int EventsOfLastMinute = 4096;

    public static IReadOnlyList<string> Plans { get; } = ["Free", "Starter", "Team", "Business", "Enterprise"];

    /// <summary>The end of the stream: the moment at which the program was started, so that events are as old as those of a server.</summary>
    public static DateTimeOffset End { get; } = DateTimeOffset.UtcNow;

    /// <summary>The Monday with which the first week begins, in UTC.</summary>
    public DateTimeOffset Start => MondayOf(End).AddDays(-7 * (Weeks - 1));

    /// <summary>The events, the host of each made from its number.</summary>
    public MeetingValue<THost>[] Values<THost>(Func<int, THost> host)
    {
        var random = new Random(Seed);
        THost[] hosts = [.. Enumerable.Range(0, Hosts).Select(host)];
        var meetings = new MeetingValue<THost>[Length];
        double lateShare = Order == EventOrder.Late ? 0.3 : 0.01;
        for (int i = 0; i < meetings.Length; i++)
        {
            // The third power: the busiest tenth of the hosts gives almost half of the meetings.
            int number = (int)(Hosts * Math.Pow(random.NextDouble(), 3));
            long sinceStart = SinceStart(i);
            if (random.NextDouble() < lateShare)
                sinceStart = Math.Max(0, sinceStart - random.NextInt64(28 * TimeSpan.TicksPerDay));
            meetings[i] = new MeetingValue<THost>(
                hosts[number],
                Start.AddTicks(sinceStart),
                TimeSpan.FromSeconds(random.Next(60, 7200)),
                Plans[random.Next(Plans.Count)],
                random.Next(1, 8));
        }

        if (Order == EventOrder.Shuffled)
            random.Shuffle(meetings);
        return meetings;
    }

    private long SinceStart(int index)
    {
        int latest = Math.Min(EventsOfLastMinute, Length / 2);
        int earlier = Length - latest;
        long untilLatest = (End - Start).Ticks - TimeSpan.TicksPerMinute;
        return (long)(index < earlier
            ? untilLatest * (index / (double)earlier)
            : untilLatest + (TimeSpan.TicksPerMinute * ((index - earlier) / (double)latest)));
    }

    /// <summary>A <see cref="Guid"/> that looks random and depends on its number alone.</summary>
    public static Guid GuidOf(int number)
    {
        Span<ulong> words = [Mix((2 * (ulong)number) + 1), Mix((2 * (ulong)number) + 2)];
        return MemoryMarshal.Cast<ulong, Guid>(words)[0];
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong number)
    {
        ulong bits = number * 0x9E37_79B9_7F4A_7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }

    private static DateTimeOffset MondayOf(DateTimeOffset instant) =>
        new(instant.UtcDateTime.Date.AddDays(-(((int)instant.UtcDateTime.DayOfWeek + 6) % 7)), TimeSpan.Zero);
}
