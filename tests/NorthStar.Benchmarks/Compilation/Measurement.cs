using System.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>What something took.</summary>
/// <param name="Milliseconds">By the clock.</param>
/// <param name="Processor">The milliseconds that processors spent on it: what counts for work on one thread, whatever else the machine does.</param>
internal readonly record struct Cost(double Milliseconds, double Processor, double Kilobytes);

/// <summary>Measures time and allocated bytes.</summary>
internal static class Measurement
{
    public static Cost Of(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        action();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Cost(milliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024.0);
    }

    public static Cost Median(this IEnumerable<Cost> costs)
    {
        Cost[] all = [.. costs];
        return new Cost(Median(all.Select(cost => cost.Milliseconds)), Median(all.Select(cost => cost.Processor)), Median(all.Select(cost => cost.Kilobytes)));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
