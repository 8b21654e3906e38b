using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Metrics;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>Other orders of arrival, other types and numbers of actors: one thing at a time differs from the six tasks.</summary>
internal sealed class InputSection(RecordingOptions options, MarkdownReport report)
{
    private static readonly string[] s_tasks = ["T1", "T3", "T6"];

    private readonly List<string[]> _rows = [];

    private MeetingStream Stream => new(options.Events / 2, options.Hosts, Weeks: 26, EventOrder.InOrder);

    public void Run()
    {
        foreach (EventOrder order in new[] { EventOrder.Late, EventOrder.Shuffled })
            CompareOrder(order);

        CompareActors<long, LongMeeting, LongKey>("actor is a long", number => number, oneByOne => new T3OfLongsContender(oneByOne));
        CompareActors<string, TextMeeting, TextKey>("actor is a string", number => $"user-{number:x8}", oneByOne => new T3OfStringsContender(oneByOne));
        CompareActors<UserId, UserMeeting, GuidKey>("actor is a strongly typed id", number => new UserId(MeetingStream.GuidOf(number)), oneByOne => new T3OfUserIdsContender(oneByOne));

        CompareNumber(1_000);
        CompareNumber(5_000_000 / options.Reduction);

        report.Paragraph($"{Cell.Count(Stream.Length)} struct events from memory. Unless a row says otherwise: 1 % late, the actor a `Guid`, the number of actors as above.");
        report.Table(
            ["input", "bulk loop", "`Record(span)`", "ratio", "class by hand", "`Record(in e)`", "ratio", "held MB by hand", "held MB", "ratio"],
            _rows);
    }

    private static string Describe(EventOrder order) => order == EventOrder.Late ? "30 % late" : "shuffled";

    private void CompareOrder(EventOrder order)
    {
        MeetingStream stream = Stream with { Order = order };
        MeetingValue<Guid>[] events = stream.Values(MeetingStream.GuidOf);
        foreach (RecordingTask task in options.Tasks.Where(task => s_tasks.Contains(task.Name)))
            Compare(Describe(order), task, Contenders.OfValues(task, stream), events);
    }

    private void CompareActors<THost, TMeeting, TKey>(string input, Func<int, THost> host, Func<bool, IContender<MeetingValue<THost>>> generated)
        where TMeeting : struct, IMeeting<TKey>
        where TKey : struct, IActorKey<TKey>
    {
        foreach (RecordingTask task in options.Tasks.Where(task => task.Name == "T3"))
            Compare(input, task, Contenders.OfActors<THost, TMeeting, TKey>(Stream, generated), Stream.Values(host));
    }

    private void CompareNumber(int hosts)
    {
        MeetingStream stream = Stream with { Hosts = hosts };
        MeetingValue<Guid>[] events = stream.Values(MeetingStream.GuidOf);
        foreach (RecordingTask task in options.Tasks.Where(task => task.Name is "T3" or "T5"))
            Compare($"{Cell.Count(hosts)} actors", task, Contenders.OfValues(task, stream), events);
    }

    private void Compare<TEvent>(string input, RecordingTask task, IReadOnlyList<Entry<TEvent>> entries, TEvent[] events)
    {
        Console.Error.WriteLine($"{input}: {task.Name}");
        Entry<TEvent>[] chosen = [.. entries.Where(entry => entry.Name is not Contenders.LockedByHand && !entry.IsSlow && options.Takes(entry.Name))];
        var comparison = Comparison.Of(chosen, events, options.Rounds);
        _rows.Add(
        [
            $"{task.Name}, {input}",
            Cell.Nanoseconds(comparison[Contenders.BulkByHand]?.Array.Nanoseconds),
            Cell.Nanoseconds(comparison[Contenders.GeneratedInBatches]?.Array.Nanoseconds),
            Cell.AtMost(comparison.Ratio(Contenders.GeneratedInBatches, Contenders.BulkByHand, result => result.Array.Nanoseconds), task.BatchBar),
            Cell.Nanoseconds(comparison[Contenders.OneByOneByHand]?.Array.Nanoseconds),
            Cell.Nanoseconds(comparison[Contenders.GeneratedOneByOne]?.Array.Nanoseconds),
            Cell.AtMost(comparison.Ratio(Contenders.GeneratedOneByOne, Contenders.OneByOneByHand, result => result.Array.Nanoseconds), task.OneByOneBar),
            Cell.Megabytes(comparison[Contenders.BulkByHand]?.Memory.HeldBytes),
            Cell.Megabytes(comparison[Contenders.GeneratedInBatches]?.Memory.HeldBytes),
            task.Actors == Distinct.Exact ? Cell.Ratio(comparison.Ratio(Contenders.GeneratedInBatches, Contenders.BulkByHand, result => result.Memory.HeldBytes)) : Cell.None,
        ]);
    }
}
