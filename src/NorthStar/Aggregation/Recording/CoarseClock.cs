namespace NorthStar.Aggregation;

/// <summary>
/// The system's time, read at most every 20 milliseconds while it is asked for, and not at all while it is not: reading it
/// for each event would cost more than counting the event.
/// </summary>
/// <remarks>Thread-safe. May lag further behind where the thread pool is too busy to run a timer.</remarks>
internal static class CoarseClock
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMilliseconds(20);
    private static readonly Timer s_expiry = NewTimer();

    // 0 once it is too old.
    private static long s_utcTicks;

    public static long UtcTicks => LastUtcTicks is not 0 and long ticks ? ticks : Refresh();

    /// <summary>The time as it was read last, or 0 where it must be read anew.</summary>
    public static long LastUtcTicks => Volatile.Read(ref s_utcTicks);

    private static long Refresh()
    {
        long ticks = DateTime.UtcNow.Ticks;
        Volatile.Write(ref s_utcTicks, ticks);
        s_expiry.Change(s_lifetime, Timeout.InfiniteTimeSpan);
        return ticks;
    }

    private static Timer NewTimer()
    {
        // Whoever happens to record first must not have its async-local values kept alive.
        using (ExecutionContext.SuppressFlow())
            return new Timer(static _ => Volatile.Write(ref s_utcTicks, 0), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
