using System.Diagnostics;

namespace NorthStar.Benchmarks.Recording;

/// <summary>Measures contenders side by side: each in every round, so that what disturbs the machine disturbs them all.</summary>
/// <param name="rounds">How many rounds a contender takes part in.</param>
internal sealed class Rounds(int rounds)
{
    /// <summary>The events per call of <see cref="IContender{TEvent}.Record"/>.</summary>
    public const int BatchSize = 4096;

    /// <summary>Streams all events from memory into a new contender.</summary>
    public IReadOnlyList<Measurement> OverArray<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] events) =>
        Measure(entries, entry => entry.New(), events, passes: 1);

    /// <summary>Runs over one batch again and again, with a contender that lives on.</summary>
    public IReadOnlyList<Measurement> OverResident<TEvent>(IReadOnlyList<Entry<TEvent>> entries, TEvent[] batch, int passes)
    {
        var living = entries.ToDictionary(entry => entry, entry => entry.New());
        foreach (IContender<TEvent> contender in living.Values)
            Record(contender, batch, passes);
        return Measure(entries, entry => living[entry], batch, passes);
    }

    private List<Measurement> Measure<TEvent>(
        IReadOnlyList<Entry<TEvent>> entries, Func<Entry<TEvent>, IContender<TEvent>> obtain, TEvent[] events, int passes)
    {
        double[][] times = [.. entries.Select(_ => new double[rounds])];
        var allocated = new double[entries.Count];
        var held = new long[entries.Count];
        double recorded = (double)events.Length * passes;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                long heldBefore = GC.GetTotalMemory(forceFullCollection: true);
                long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
                IContender<TEvent> contender = obtain(entries[i]);
                long start = Stopwatch.GetTimestamp();
                Record(contender, events, passes);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / recorded;
                allocated[i] = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / recorded;
                held[i] = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
                GC.KeepAlive(contender);
            }
        }

        return [.. entries.Select((entry, i) => new Measurement(entry.Name, Median(times[i]), allocated[i], held[i]))];
    }

    private static void Record<TEvent>(IContender<TEvent> contender, TEvent[] events, int passes)
    {
        for (int pass = 0; pass < passes; pass++)
        {
            for (int start = 0; start < events.Length; start += BatchSize)
                contender.Record(events.AsSpan(start, Math.Min(BatchSize, events.Length - start)));
        }
    }

    private static double Median(double[] values)
    {
        double[] ascending = [.. values.Order()];
        return (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;
    }
}
