using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Metrics;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>What an event and an actor cost as actors and periods grow (T3, events one by one).</summary>
internal sealed class ScaleSection(RecordingOptions options, MarkdownReport report)
{
    private const double MemoryBar = 1.2;
    private const int Weeks = 26;
    private const int MostWeeksByHand = 63;
    private const int ChunkLength = 1 << 18;
    private const int SteadyChunks = 7;

    private static readonly int[] s_actors = [1_000, 10_000, 100_000, 1_000_000, 5_000_000, 20_000_000];
    private static readonly int[] s_weeks = [4, 13, 26, 52, 104, 260, 520];

    public void Run()
    {
        ReportActors();
        ReportWeeks();
    }

    private void ReportActors()
    {
        int[] numbers = [.. s_actors.Select(actors => Math.Max(1_000, actors / options.Reduction)).Distinct()];
        var stream = new MeetingStream(Length: 0, Hosts: 0, Weeks, EventOrder.InOrder);
        WarmUp(stream);
        Cost[] generated = [.. numbers.Select(actors => Measure(() => new T3OfManyWeeksContender(oneByOne: true), stream, actors))];
        Cost[] byHand = [.. numbers.Select(actors => Measure(() => ByHand(stream), stream, actors))];
        report.Paragraph(
            $"T3, `Record(in e)`, actors of type `long` in {Weeks} weeks. First every actor comes once, then all come at random: the worst case for a cache. " +
            "Memory is what is held after that.");
        report.Table(
            ["actors", "ns, new actor", "by hand", "ns, known actor", "by hand", "ratio", "bytes per actor", "by hand", "ratio"],
            numbers.Select((actors, i) => (string[])
            [
                Cell.Count(actors),
                Cell.Nanoseconds(generated[i].NewActor),
                Cell.Nanoseconds(byHand[i].NewActor),
                Cell.Nanoseconds(generated[i].KnownActor),
                Cell.Nanoseconds(byHand[i].KnownActor),
                Cell.Ratio(generated[i].KnownActor / byHand[i].KnownActor),
                Cell.Bytes(generated[i].HeldBytes / (double)actors),
                Cell.Bytes(byHand[i].HeldBytes / (double)actors),
                Cell.AtMost(generated[i].HeldBytes / (double)byHand[i].HeldBytes, MemoryBar),
            ]));
        report.Chart(
            "An event of a known actor: generated, and by hand", "actors", numbers.Select(actors => Cell.Count(actors)), "ns",
            [[.. generated.Select(cost => cost.KnownActor)], [.. byHand.Select(cost => cost.KnownActor)]]);
    }

    private void ReportWeeks()
    {
        var rows = new List<(int Weeks, Comparison Comparison)>();
        foreach (int weeks in s_weeks)
        {
            Console.Error.WriteLine($"Scale: {weeks} weeks");
            var stream = new MeetingStream(options.Events / 4, options.Hosts, weeks, EventOrder.InOrder);
            Entry<MeetingValue<long>>[] entries =
            [
                new(Contenders.GeneratedOneByOne, () => new T3OfManyWeeksContender(oneByOne: true)),
                .. weeks <= MostWeeksByHand ? [new Entry<MeetingValue<long>>(Contenders.OneByOneByHand, () => ByHand(stream))] : Array.Empty<Entry<MeetingValue<long>>>(),
            ];
            rows.Add((weeks, Comparison.Of(entries, stream.Values(host => (long)host), Math.Min(options.Rounds, 3))));
        }

        report.Paragraph(
            $"T3, `Record(in e)`, {Cell.Count(options.Events / 4)} events of {Cell.Count(options.Hosts)} actors of type `long`, some of whom come far more often, over as many weeks. " +
            $"By hand, a mask has room for {MostWeeksByHand} weeks and for what lies outside of them.");
        report.Table(
            ["periods", "ns per event", "by hand", "ratio", "held MB", "by hand"],
            rows.Select(row => (string[])
            [
                Cell.Count(row.Weeks),
                Cell.Nanoseconds(row.Comparison[Contenders.GeneratedOneByOne]!.Array.Nanoseconds),
                Cell.Nanoseconds(row.Comparison[Contenders.OneByOneByHand]?.Array.Nanoseconds),
                Cell.Ratio(row.Comparison.Ratio(Contenders.GeneratedOneByOne, Contenders.OneByOneByHand, result => result.Array.Nanoseconds)),
                Cell.Megabytes(row.Comparison[Contenders.GeneratedOneByOne]!.Memory.HeldBytes),
                Cell.Megabytes(row.Comparison[Contenders.OneByOneByHand]?.Memory.HeldBytes),
            ]));
        report.Chart(
            "Memory as periods grow, generated", "periods", rows.Select(row => Cell.Count(row.Weeks)), "MB held",
            [[.. rows.Select(row => row.Comparison[Contenders.GeneratedOneByOne]!.Memory.HeldBytes / 1e6)]]);
    }

    private static void WarmUp(MeetingStream stream)
    {
        Measure(() => new T3OfManyWeeksContender(oneByOne: true), stream, ChunkLength);
        Measure(() => ByHand(stream), stream, ChunkLength);
    }

    private static ContenderByHand<MeetingValue<long>, LongMeeting> ByHand(MeetingStream stream) =>
        new(new T3ByHand<LongMeeting, LongKey>(new UtcWeeks(stream.Start, stream.Weeks)), CallByHand.OneByOne);

    private static Cost Measure(Func<IContender<MeetingValue<long>>> make, MeetingStream stream, int actors)
    {
        Console.Error.WriteLine($"Scale: {actors} actors");
        var chunk = new MeetingValue<long>[Math.Min(ChunkLength, actors)];
        using var memory = new PeakMemory();
        IContender<MeetingValue<long>> contender = make();
        var random = new Random(1);
        double newTime = 0;
        for (int first = 0; first < actors; first += chunk.Length)
        {
            int length = Math.Min(chunk.Length, actors - first);
            for (int i = 0; i < length; i++)
                chunk[i] = Event(first + i, first + i);
            newTime += Time(chunk.AsSpan(0, length));
        }

        var knownTimes = new double[SteadyChunks];
        for (int i = 0; i < SteadyChunks; i++)
        {
            foreach (ref MeetingValue<long> e in chunk.AsSpan())
                e = Event(random.Next(actors), actors - 1);
            int passes = Math.Max(1, ChunkLength / chunk.Length);
            for (int pass = 0; pass < passes; pass++)
                knownTimes[i] += Time(chunk) / passes / chunk.Length;
        }

        long held = memory.Held();
        GC.KeepAlive(contender);
        GC.KeepAlive(chunk);
        return new Cost(newTime / actors, Rounds.Median(knownTimes), held);

        // The ids are spread over all numbers, as those of applications are that do not count up.
        MeetingValue<long> Event(int actor, int place) => new(
            unchecked(((long)actor + 1) * 0x5851_F42D_4C95_7F2D),
            stream.Start + ((MeetingStream.End - stream.Start) * ((double)place / actors)),
            TimeSpan.FromHours(1),
            MeetingStream.Plans[0],
            Participants: 2);

        double Time(ReadOnlySpan<MeetingValue<long>> events)
        {
            double start = ThreadTime.Nanoseconds();
            contender.Record(events);
            return ThreadTime.Nanoseconds() - start;
        }
    }

    private sealed record Cost(double NewActor, double KnownActor, long HeldBytes);
}
