using System.Diagnostics;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>
/// Two threads that record at once, each every other batch: into one generated aggregator, or each into a recorder by hand of
/// its own, of which the first takes over the other at the end. Elapsed time.
/// </summary>
internal sealed class ThreadSection(RecordingOptions options, MarkdownReport report)
{
    private const int Threads = 2;
    private const double ScalingBar = 1.6;

    // Threads take their time to start and to end: a run of fewer events would measure that.
    private const int MostEvents = 5_000_000;

    public void Run()
    {
        var stream = new MeetingStream(Math.Min(MostEvents, options.Events * 5 / 2), options.Hosts, Weeks: 26, EventOrder.InOrder);
        MeetingValue<Guid>[] events = stream.Values(MeetingStream.GuidOf);
        report.Paragraph(
            $"{Environment.ProcessorCount} processors, {Cell.Count(events.Length)} struct events from memory, elapsed time. *Scaling* is the throughput of two threads divided by that of one. " +
            "By hand, each thread has a recorder of its own, and one takes over the other at the end.");
        report.Table(
            [
                "task", "`Record(in e)`, 1 thread", "2 threads", "scaling", "class by hand, 1 thread", "2 threads", "scaling", "throughput of generated / by hand, 2 threads",
                "`Record(span)`, 1 thread", "2 threads", "scaling", "bulk loop, 1 thread", "2 threads", "scaling", "throughput of generated / by hand, 2 threads",
            ],
            options.Tasks.Select(task => Compare(task, Contenders.OfValues(task, stream), events)));
    }

    private string[] Compare(RecordingTask task, IReadOnlyList<Entry<MeetingValue<Guid>>> entries, MeetingValue<Guid>[] events)
    {
        Console.Error.WriteLine($"Threads: {task.Name}");
        string[] names = [Contenders.GeneratedOneByOne, Contenders.OneByOneByHand, Contenders.GeneratedInBatches, Contenders.BulkByHand];
        (Entry<MeetingValue<Guid>> Entry, int Threads)[] runs =
        [
            .. from name in names
               from threads in new[] { 1, Threads }
               select (entries.Single(entry => entry.Name == name), threads),
        ];
        Figure[] expected = [.. Record(runs[0].Entry, events, threads: 1).Contender.Figures];
        foreach ((Entry<MeetingValue<Guid>> entry, int threads) in runs)
        {
            if (!Record(entry, events, threads).Contender.Figures.SequenceEqual(expected))
                throw new InvalidOperationException($"'{entry.Name}' comes to other figures on {threads} threads.");
        }

        double[][] times = [.. runs.Select(_ => new double[options.Rounds])];
        for (int round = 0; round < options.Rounds; round++)
        {
            for (int run = 0; run < runs.Length; run++)
                times[run][round] = Record(runs[run].Entry, events, runs[run].Threads).Nanoseconds;
        }

        double[] medians = [.. times.Select(Rounds.Median)];
        return [$"{task.Name} {task.Description}", .. Cells(task, medians.AsSpan(0, 4)), .. Cells(task, medians.AsSpan(4, 4))];
    }

    private static string[] Cells(RecordingTask task, ReadOnlySpan<double> medians)
    {
        double scaling = medians[0] / medians[1];
        double againstHand = medians[3] / medians[1];
        return
        [
            Cell.Nanoseconds(medians[0]),
            Cell.Nanoseconds(medians[1]),
            Cell.AtLeast(scaling, task.Actors == Distinct.Exact ? 1 : ScalingBar),
            Cell.Nanoseconds(medians[2]),
            Cell.Nanoseconds(medians[3]),
            Cell.Ratio(medians[2] / medians[3]),
            task.Actors == Distinct.Exact ? Cell.AtLeast(againstHand, 1) : Cell.Ratio(againstHand),
        ];
    }

    private static (IContender<TEvent> Contender, double Nanoseconds) Record<TEvent>(Entry<TEvent> entry, TEvent[] events, int threads)
    {
        IContender<TEvent> first = entry.New();
        IContender<TEvent>[] contenders = [.. Enumerable.Range(0, threads).Select(thread => thread == 0 || first is not IMergeable<TEvent> ? first : entry.New())];
        GC.Collect();
        using var start = new Barrier(threads + 1);
        Thread[] workers = [.. contenders.Select((contender, thread) => new Thread(() => RecordShare(contender, thread)))];
        foreach (Thread worker in workers)
            worker.Start();
        start.SignalAndWait();
        long begun = Stopwatch.GetTimestamp();
        foreach (Thread worker in workers)
            worker.Join();
        if (first is IMergeable<TEvent> mergeable)
        {
            foreach (IContender<TEvent> other in contenders.Skip(1))
                mergeable.Merge(other);
        }

        return (first, Stopwatch.GetElapsedTime(begun).TotalNanoseconds / events.Length);

        void RecordShare(IContender<TEvent> contender, int thread)
        {
            const int Batch = IContender<TEvent>.BatchSize;
            start.SignalAndWait();
            for (int from = thread * Batch; from < events.Length; from += threads * Batch)
                contender.Record(events.AsSpan(from, Math.Min(Batch, events.Length - from)));
        }
    }
}
