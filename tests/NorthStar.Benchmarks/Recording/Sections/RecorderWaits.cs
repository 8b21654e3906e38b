using System.Diagnostics;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Metrics;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>How long a single call of <c>Record(in e)</c> takes while another thread does nothing but read all periods (T6).</summary>
internal sealed class RecorderWaits(MarkdownReport report, MeetingValue<Guid>[] events)
{
    private const int Calls = 1_000_000;
    private const double AlmostAll = 0.9999;

    public void Run()
    {
        var meetings = new T6OfValuesAggregator();
        meetings.Record(events);
        Record(meetings);
        long[] alone = Record(meetings);

        using var stop = new CancellationTokenSource();
        int readings = 0;
        var reader = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.KeepAlive(meetings.Periods);
                readings++;
            }
        });
        reader.Start();
        long[] besideReader = Record(meetings);
        stop.Cancel();
        reader.Join();

        int batch = Math.Min(events.Length, IContender<MeetingValue<Guid>>.BatchSize);
        long[] batches = new long[100];
        foreach (ref long ticks in batches.AsSpan())
        {
            long start = Stopwatch.GetTimestamp();
            meetings.Record(events.AsSpan(0, batch));
            ticks = Stopwatch.GetTimestamp() - start;
        }

        Array.Sort(batches);
        report.Paragraph(
            $"What a call waits for: {Cell.Count(Calls)} calls of `Record(in e)` for T6, elapsed time with the clock's own. The longest are the system's as much as ours. " +
            $"The other thread read all periods {Cell.Count(readings)} times meanwhile.");
        report.Table(
            ["`Record(in e)`, T6", "median, ns", "99.99 % within, µs", "longest, µs"],
            [
                Row("alone", alone),
                Row("while another thread reads all periods", besideReader),
                Row($"for comparison: one batch of {Cell.Count(batch)} events", batches),
            ]);
    }

    private static string[] Row(string name, long[] ascending) =>
    [
        name,
        Cell.Nanoseconds(Nanoseconds(ascending[ascending.Length / 2])),
        Cell.Nanoseconds(Nanoseconds(ascending[(int)(ascending.Length * AlmostAll)]) / 1e3),
        Cell.Nanoseconds(Nanoseconds(ascending[^1]) / 1e3),
    ];

    private static double Nanoseconds(long ticks) => ticks * (1e9 / Stopwatch.Frequency);

    private long[] Record(T6OfValuesAggregator meetings)
    {
        var times = new long[Calls];
        for (int call = 0; call < Calls; call++)
        {
            long start = Stopwatch.GetTimestamp();
            meetings.Record(in events[call % events.Length]);
            times[call] = Stopwatch.GetTimestamp() - start;
        }

        Array.Sort(times);
        return times;
    }
}
