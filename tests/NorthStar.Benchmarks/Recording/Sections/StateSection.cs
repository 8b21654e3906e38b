using System.Buffers;
using NorthStar.Benchmarks.Recording.ByHand;
using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;
using NorthStar.Benchmarks.Recording.Metrics;
using NorthStar.Benchmarks.Recording.Report;

namespace NorthStar.Benchmarks.Recording.Sections;

/// <summary>Merging, saving and loading aggregators of many actors (T3).</summary>
internal sealed class StateSection(RecordingOptions options, MarkdownReport report)
{
    private const int Rounds = 3;
    private const int Weeks = 26;
    private const double SpeedBar = 500;

    private readonly int _actors = 5_000_000 / options.Reduction;
    private readonly MeetingStream _stream = new(Length: 0, Hosts: 0, Weeks, EventOrder.InOrder);

    public void Run()
    {
        Console.Error.WriteLine("Merge");
        report.Paragraph($"T3 with {Cell.Count(_actors)} actors (`Guid`) in {Weeks} weeks; medians of {Rounds}.");
        ReportMerge();
        Console.Error.WriteLine("Save and load");
        ReportSnapshots();
    }

    private void ReportMerge()
    {
        T3OfValuesAggregator other = Generated(_actors / 2);
        RecorderByHand<GuidMeeting> otherByHand = ByHand(_actors / 2);
        (double generated, T3OfValuesAggregator merged) = Measure(() => Generated(0), mine => mine.Merge(other));
        (double byHand, RecorderByHand<GuidMeeting> mergedByHand) = Measure(() => ByHand(0), mine => mine.Merge(otherByHand));
        if (!Actors(merged).SequenceEqual(mergedByHand.Figures.Select(week => week.Actors)))
            throw new InvalidOperationException("The merged figures differ.");
        report.Table(
            ["merge of two that share half of their actors", "ms", "ns per actor"],
            [
                ["generated", Cell.Milliseconds(generated), Cell.Nanoseconds(generated / _actors)],
                ["by hand", Cell.Milliseconds(byHand), Cell.Nanoseconds(byHand / _actors)],
                ["ratio", Cell.Ratio(generated / byHand), ""],
            ]);
    }

    private void ReportSnapshots()
    {
        T3OfValuesAggregator meetings = Generated(0);
        var buffer = new ArrayBufferWriter<byte>();
        meetings.Save(buffer);
        (double save, _) = Measure(
            () =>
            {
                buffer.ResetWrittenCount();
                return buffer;
            },
            meetings.Save);
        (double load, T3OfValuesAggregator loaded) = Measure(() => new T3OfValuesAggregator(), empty => empty.Load(buffer.WrittenSpan));
        if (!Actors(loaded).SequenceEqual(Actors(meetings)))
            throw new InvalidOperationException("The loaded figures differ.");
        report.Table(
            ["snapshot", "ms", "MB/s"],
            [
                Row("`Save`", save, buffer.WrittenCount),
                Row("`Load`", load, buffer.WrittenCount),
                ["file", Cell.Megabytes(buffer.WrittenCount) + " MB", Cell.Bytes(buffer.WrittenCount / (double)_actors) + " bytes per actor"],
            ]);

        static string[] Row(string name, double nanoseconds, long bytes) =>
            [name, Cell.Milliseconds(nanoseconds), Cell.AtLeast(bytes * 1e3 / nanoseconds, SpeedBar)];
    }

    private static IEnumerable<long> Actors(T3OfValuesAggregator meetings) => meetings.Periods.Select(week => week.Actors.Value);

    private static (double Nanoseconds, T Last) Measure<T>(Func<T> make, Action<T> run)
    {
        var times = new double[Rounds];
        T made = make();
        for (int round = 0; round < Rounds; round++)
        {
            if (round > 0)
                made = make();
            GC.Collect();
            double start = ThreadTime.Nanoseconds();
            run(made);
            times[round] = ThreadTime.Nanoseconds() - start;
        }

        return (Measuring.Rounds.Median(times), made);
    }

    private T3OfValuesAggregator Generated(int firstActor)
    {
        var meetings = new T3OfValuesAggregator();
        foreach (MeetingValue<Guid>[] batch in Batches(firstActor))
            meetings.Record(batch);
        return meetings;
    }

    private RecorderByHand<GuidMeeting> ByHand(int firstActor)
    {
        var meetings = new T3ByHand<GuidMeeting, GuidKey>(new UtcWeeks(_stream.Start, Weeks));
        foreach (MeetingValue<Guid>[] batch in Batches(firstActor))
        {
            GuidMeeting[] views = Array.ConvertAll(batch, e => new GuidMeeting(e));
            meetings.RecordBulk(views);
        }

        return meetings;
    }

    /// <summary>One event of each actor, the times in order.</summary>
    private IEnumerable<MeetingValue<Guid>[]> Batches(int firstActor)
    {
        double ticksPerEvent = (MeetingStream.End - _stream.Start).Ticks / (double)_actors;
        return Enumerable.Range(0, _actors)
            .Select(i => new MeetingValue<Guid>(
                MeetingStream.GuidOf(firstActor + i), _stream.Start.AddTicks((long)(i * ticksPerEvent)), TimeSpan.FromHours(1), MeetingStream.Plans[0], Participants: 2))
            .Chunk(IContender<Guid>.BatchSize);
    }
}
