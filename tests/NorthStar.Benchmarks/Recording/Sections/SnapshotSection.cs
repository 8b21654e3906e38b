using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>Reading every figure of every period after all events.</summary>
internal sealed class SnapshotSection(RecordingOptions options, MarkdownReport report)
{
    private const int Weeks = 27;
    private const int Readings = 51;
    private const double BarMilliseconds = 4;

    public void Run()
    {
        var stream = new MeetingStream(options.Events, options.Hosts, Weeks, EventOrder.InOrder);
        MeetingValue<Guid>[] events = stream.Values(MeetingStream.GuidOf);
        report.Paragraph(
            $"All figures of {Weeks} weeks, {MeetingStream.Plans.Count} plans and {Cell.Count(options.Hosts)} actors, median of {Readings} readings.");
        report.Table(
            ["task", "`Periods`, ms", "by hand, ms", "allocated KB", "bar for T6"],
            options.Tasks.Select(task => Measure(task, Contenders.OfValues(task, stream), events)));
        new RecorderWaits(report, events).Run();
    }

    private static string[] Measure(RecordingTask task, IReadOnlyList<Entry<MeetingValue<Guid>>> entries, MeetingValue<Guid>[] events)
    {
        Console.Error.WriteLine($"Snapshots: {task.Name}");
        (double generated, double allocated) = Read(entries.Single(entry => entry.Name == Contenders.GeneratedInBatches).New(), events);
        (double byHand, _) = Read(entries.Single(entry => entry.Name == Contenders.BulkByHand).New(), events);
        return
        [
            $"{task.Name} {task.Description}",
            Cell.Milliseconds(generated),
            Cell.Milliseconds(byHand),
            Cell.Bytes(allocated / 1e3),
            task.Name == "T6" ? Cell.AtMost(generated / 1e6, BarMilliseconds) : Cell.None,
        ];
    }

    private static (double Nanoseconds, double AllocatedBytes) Read(IContender<MeetingValue<Guid>> contender, MeetingValue<Guid>[] events)
    {
        contender.RecordAll(events);
        var times = new double[Readings];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int reading = 0; reading < Readings; reading++)
        {
            double start = ThreadTime.Nanoseconds();
            foreach (Figure figure in contender.Figures)
                GC.KeepAlive(figure.Plan);
            times[reading] = ThreadTime.Nanoseconds() - start;
        }

        return (Rounds.Median(times), (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Readings);
    }
}
