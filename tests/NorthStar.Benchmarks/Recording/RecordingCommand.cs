using System.CommandLine;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording;

/// <summary>The command <c>recording</c>.</summary>
internal static class RecordingCommand
{
    public static Command Create()
    {
        var tasks = new Option<string[]>("--tasks") { Description = "The tasks, T1 to T6.", AllowMultipleArgumentsPerToken = true };
        var events = new Option<int>("--events") { Description = "How many events.", DefaultValueFactory = _ => 10_000_000 };
        var rounds = new Option<int>("--rounds") { Description = "How many rounds.", DefaultValueFactory = _ => 7 };
        var command = new Command("recording", "Generated aggregators side by side with code by hand.") { tasks, events, rounds };
        command.SetAction(result => Run(result.GetValue(tasks) ?? [], result.GetValue(events), result.GetValue(rounds)));
        return command;
    }

    private static void Run(string[] names, int length, int rounds)
    {
        var stream = new MeetingStream(length, Hosts: 200_000, Weeks: 26, EventOrder.InOrder);
        MeetingValue<Guid>[] values = stream.Values(MeetingStream.GuidOf);
        RecordingTask[] tasks = [.. RecordingTask.All.Where(task => names is [] || names.Contains(task.Name))];
        var measuring = new Rounds(rounds);
        foreach (RecordingTask task in tasks)
            Compare(measuring, task, "struct", Contenders.OfValues(task, stream), values);

        MeetingObject<Guid>[] objects = [.. values.Select(e => new MeetingObject<Guid>(e.Host, e.EndedAt, e.Duration, e.Plan, e.Participants))];
        values = [];
        foreach (RecordingTask task in tasks)
            Compare(measuring, task, "class", Contenders.OfObjects(task, stream), objects);
    }

    private static void Compare<TEvent>(Rounds measuring, RecordingTask task, string shape, IReadOnlyList<Entry<TEvent>> entries, TEvent[] events)
    {
        IReadOnlyDictionary<string, Footprint> footprints = Agreement.Ensure(entries, events);
        TEvent[] resident = events[^IContender<TEvent>.BatchSize..];
        Print(task, $"{shape}, array", measuring.OverArray(entries, events), task.OneByOneBar, footprints);
        Print(task, $"{shape}, resident", measuring.OverResident(entries, resident, passes: Math.Max(1, events.Length / 2 / IContender<TEvent>.BatchSize)), task.ResidentBar, footprints);
    }

    private static void Print(RecordingTask task, string input, IReadOnlyList<Measurement> measurements, double oneByOneBar, IReadOnlyDictionary<string, Footprint> footprints)
    {
        double bulk = measurements.Single(measured => measured.Name == Contenders.BulkByHand).Nanoseconds;
        double perEvent = measurements.Single(measured => measured.Name == Contenders.OneByOneByHand).Nanoseconds;
        foreach (Measurement measured in measurements)
        {
            string ratio = measured.Name switch
            {
                Contenders.GeneratedInBatches => FormattableString.Invariant($"{measured.Nanoseconds / bulk:0.00} of bulk (bar {task.BatchBar:0.00})"),
                Contenders.GeneratedOneByOne => FormattableString.Invariant($"{measured.Nanoseconds / perEvent:0.00} of per event (bar {oneByOneBar:0.00})"),
                _ => "",
            };
            Console.WriteLine(FormattableString.Invariant(
                $"{task.Name} {input,-16} {measured.Name,-30} {measured.Nanoseconds,8:0.00} ns {measured.AllocatedBytes,8:0.00} B/event {footprints[measured.Name].HeldBytes / 1e6,8:0.0} MB held {footprints[measured.Name].PeakBytes / 1e6,8:0.0} MB peak  {ratio}"));
        }
    }
}
