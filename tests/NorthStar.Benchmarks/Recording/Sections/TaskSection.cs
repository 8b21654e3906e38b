using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>The six tasks, for struct and class events.</summary>
internal sealed class TaskSection(RecordingOptions options, MarkdownReport report)
{
    private const double ZoneBar = 1.05;

    public void Run()
    {
        var stream = new MeetingStream(options.Events, options.Hosts, Weeks: 26, EventOrder.InOrder);
        MeetingValue<Guid>[] values = stream.Values(MeetingStream.GuidOf);
        if (options.Structs)
            Report("Struct events", task => Comparison.Of([.. Contenders.OfValues(task, stream).Where(Takes)], values, options.Rounds, resident: true));
        if (!options.Classes)
            return;

        MeetingObject<Guid>[] objects = [.. values.Select(MeetingObject<Guid>.Of)];
        values = [];
        Report("Class events", task => Comparison.Of([.. Contenders.OfObjects(task, stream).Where(Takes)], objects, options.Rounds, resident: true));
    }

    private bool Takes<TEvent>(Entry<TEvent> entry) => options.Takes(entry.Name);

    private void Report(string title, Func<RecordingTask, Comparison> compare)
    {
        (RecordingTask Task, Comparison Comparison)[] results = [.. options.Tasks.Select(task => (task, Measure(task)))];
        report.Heading(3, title);
        report.Table(
            [
                "task, per week", "bulk loop", "`Record(span)`", "ratio", "class by hand", "`Record(in e)`", "ratio",
                "class by hand, resident", "`Record(in e)`, resident", "ratio", "`Record(span)`, resident",
            ],
            results.Select(result => AgainstCodeByHand(result.Task, result.Comparison)));
        report.Table(
            ["all contenders", "array", "of bulk loop", "resident", "allocated B/event", "the same, resident", "held MB", "peak MB"],
            results.SelectMany(result => Contenders.Names.Select(name => (result.Task, result.Comparison, name)))
                .Where(row => row.Comparison[row.name] is not null)
                .Select(row => Everything(row.Task, row.Comparison, row.name)));
        if (results.FirstOrDefault(result => result.Task.Name == "T5").Comparison is { } utc && results.FirstOrDefault(result => result.Task.Name == "T6").Comparison is { } zoned)
            ReportZone(utc, zoned);

        Comparison Measure(RecordingTask task)
        {
            Console.Error.WriteLine($"{title}: {task.Name}");
            return compare(task);
        }
    }

    private void ReportZone(Comparison utc, Comparison zoned) => report.Table(
        ["weeks of Europe/Berlin against weeks of UTC (T6 / T5)", "array", "resident"],
        new[] { Contenders.GeneratedInBatches, Contenders.GeneratedOneByOne, Contenders.BulkByHand, Contenders.OneByOneByHand }
            .Where(name => utc[name] is not null)
            .Select(name => (string[])
            [
                name,
                Cell.AtMost(zoned[name]!.Array.Nanoseconds / utc[name]!.Array.Nanoseconds, ZoneBar),
                Cell.AtMost(zoned[name]!.Resident!.Nanoseconds / utc[name]!.Resident!.Nanoseconds, ZoneBar),
            ]));

    private static string[] AgainstCodeByHand(RecordingTask task, Comparison comparison)
    {
        return
        [
            $"{task.Name} {task.Description}",
            Cell.Nanoseconds(OnArray(Contenders.BulkByHand)),
            Cell.Nanoseconds(OnArray(Contenders.GeneratedInBatches)),
            Cell.AtMost(comparison.Ratio(Contenders.GeneratedInBatches, Contenders.BulkByHand, result => result.Array.Nanoseconds), task.BatchBar),
            Cell.Nanoseconds(OnArray(Contenders.OneByOneByHand)),
            Cell.Nanoseconds(OnArray(Contenders.GeneratedOneByOne)),
            Cell.AtMost(comparison.Ratio(Contenders.GeneratedOneByOne, Contenders.OneByOneByHand, result => result.Array.Nanoseconds), task.OneByOneBar),
            Cell.Nanoseconds(Resident(Contenders.OneByOneByHand)),
            Cell.Nanoseconds(Resident(Contenders.GeneratedOneByOne)),
            Cell.AtMost(comparison.Ratio(Contenders.GeneratedOneByOne, Contenders.OneByOneByHand, result => result.Resident?.Nanoseconds), task.ResidentBar),
            Cell.Nanoseconds(Resident(Contenders.GeneratedInBatches)),
        ];

        double? OnArray(string name) => comparison[name]?.Array.Nanoseconds;

        double? Resident(string name) => comparison[name]?.Resident?.Nanoseconds;
    }

    private static string[] Everything(RecordingTask task, Comparison comparison, string name)
    {
        Result result = comparison[name]!;
        return
        [
            $"{task.Name}, {name}",
            Cell.Nanoseconds(result.Array.Nanoseconds),
            Cell.Ratio(comparison.Ratio(name, Contenders.BulkByHand, other => other.Array.Nanoseconds)),
            Cell.Nanoseconds(result.Resident?.Nanoseconds),
            Cell.Bytes(result.Array.AllocatedBytes),
            Cell.Bytes(result.Resident?.AllocatedBytes),
            Cell.Megabytes(result.Memory.HeldBytes),
            Cell.Megabytes(result.Memory.PeakBytes),
        ];
    }
}
