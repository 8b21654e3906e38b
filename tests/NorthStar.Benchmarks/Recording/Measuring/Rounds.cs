namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>Measures contenders side by side: each in every round, so that what disturbs the machine disturbs them all.</summary>
/// <param name="rounds">How many rounds a contender takes part in.</param>
internal sealed class Rounds(int rounds)
{
    /// <summary>A round over resident events takes some milliseconds, and what others do on the machine takes longer: there are more of them.</summary>
    public const int ResidentRoundsPerRound = 5;

    private const int RoundsOfSlowOnes = 3;

    // The runtime compiles a method anew that was called often enough, but only where nothing new was called for a tenth of a second;
    // one with a loop goes through four stages, and begins each call in the slowest one until it has reached the last.
    private const int WarmUps = 8;
    private const int EventsOfWarmUp = 500_000;
    private static readonly TimeSpan s_compileTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Streams all events from memory into a new contender.</summary>
    public IReadOnlyList<Measurement> OverArray<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events) =>
        Measure(entries, events, passes: 1, rounds, livesOn: false);

    /// <summary>Runs over one batch again and again, with a contender that lives on.</summary>
    public IReadOnlyList<Measurement> OverResident<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] batch, int passes)
    {
        Entry<TEvent>[] living = [.. entries.Where(entry => !entry.NeedsAll).Select(entry => entry with { New = Reused(entry.New()) })];
        foreach (Entry<TEvent> entry in living)
            entry.New().RecordAll(batch);
        return Measure(living, batch, passes, rounds * ResidentRoundsPerRound, livesOn: true);

        static Func<IContender<TEvent>> Reused(IContender<TEvent> contender) => () => contender;
    }

    public static double Median(IReadOnlyList<double> values)
    {
        double[] ascending = [.. values.Order()];
        return (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;
    }

    private List<Measurement> Measure<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events, int passes, int turns, bool livesOn)
    {
        List<double>[] measured = [.. entries.Select(_ => new List<double>())];
        var allocated = new double[entries.Count];
        WarmUp(entries, events);
        double recorded = (double)events.Length * passes;
        for (int round = 0; round < turns; round++)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                if (entries[i].IsSlow && round >= RoundsOfSlowOnes)
                    continue;
                IContender<TEvent> contender = entries[i].New();
                GC.Collect();
                long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
                double start = ThreadTime.Nanoseconds();
                for (int pass = 0; pass < passes; pass++)
                    contender.RecordAll(events);
                measured[i].Add((ThreadTime.Nanoseconds() - start) / recorded);
                allocated[i] = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / recorded;
                if (!livesOn)
                    (contender as IDisposable)?.Dispose();
            }
        }

        return [.. entries.Select((entry, i) => new Measurement(entry.Name, Median(measured[i]), allocated[i]))];
    }

    private static void WarmUp<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events)
    {
        TEvent[] first = events[..Math.Min(EventsOfWarmUp, events.Length)];
        int passes = EventsOfWarmUp / first.Length;
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (Entry<TEvent> entry in entries.Where(entry => !entry.IsSlow))
            {
                IContender<TEvent> contender = entry.New();
                for (int pass = 0; pass < passes; pass++)
                    contender.RecordAll(first);
            }

            Thread.Sleep(s_compileTime);
        }
    }
}
