using BenchmarkDotNet.Attributes;

namespace NorthStar.Benchmarks;

/// <summary>
/// Recording a million meetings into weekly counts, distinct hosts and summed durations, on one thread. Times are
/// per event. The contenders do not do the same: only the generated ones place weeks by a calendar, refuse
/// misplaced times and count what they reject.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
[HideColumns("Error", "Job", "InvocationCount", "IterationCount", "LaunchCount", "UnrollFactor", "WarmupCount", "Toolchain")]
public class WeeklyMeetings
{
    private const int BatchSize = 1_000;

    private static readonly FixedClock s_clock = new(MeetingStream.Now);
    private readonly MeetingValue[] _values = MeetingStream.Values();
    private readonly MeetingObject[] _objects;

    public WeeklyMeetings() => _objects =
        [.. _values.Select(value => new MeetingObject(value.HostId, value.EndedAt, value.Participants, value.Duration))];

    /// <summary>Throws unless every contender comes to the same figures in every week.</summary>
    public static void EnsureThatAllAgree()
    {
        var meetings = new WeeklyMeetings();
        var expected = (HandWrittenWeeks)meetings.HandWritten();
        var locked = (LockedWeeks)meetings.HandWrittenWithLock();
        var typical = (TypicalWeeks)meetings.TypicalCode();
        var values = (MeetingValueAggregator)meetings.GeneratedOneByOne();
        var objects = (MeetingObjectAggregator)meetings.GeneratedInBatchesOfObjects();
        for (int week = 0; week < MeetingStream.Weeks; week++)
        {
            MeetingValuePeriod ofValues = values.Periods[week];
            MeetingObjectPeriod ofObjects = objects.Periods[week];
            WeekFigures[] all =
            [
                locked[week],
                typical[week],
                new(ofValues.Count, ofValues.Actors.Value, ofValues.Duration),
                new(ofObjects.Count, ofObjects.Actors.Value, ofObjects.Duration),
            ];
            if (all.Any(figures => figures != expected[week]))
                throw new InvalidOperationException($"The contenders disagree in week {week}: {expected[week]}, {string.Join(", ", all)}");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = MeetingStream.Length, Description = "hand-written arrays, one thread")]
    public object HandWritten()
    {
        var weeks = new HandWrittenWeeks();
        foreach (ref readonly MeetingValue e in _values.AsSpan())
            weeks.Record(in e);
        return weeks;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "hand-written class with a lock")]
    public object HandWrittenWithLock()
    {
        var weeks = new LockedWeeks();
        foreach (ref readonly MeetingValue e in _values.AsSpan())
            weeks.Record(in e);
        return weeks;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "typical: ISOWeek, dictionaries")]
    public object TypicalCode()
    {
        var weeks = new TypicalWeeks();
        foreach (ref readonly MeetingValue e in _values.AsSpan())
            weeks.Record(in e);
        return weeks;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "generated, Record(in struct)")]
    public object GeneratedOneByOne()
    {
        var meetings = new MeetingValueAggregator(s_clock);
        foreach (ref readonly MeetingValue e in _values.AsSpan())
            meetings.Record(in e);
        return meetings;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "generated, Record(span of struct)")]
    public object GeneratedInBatches()
    {
        var meetings = new MeetingValueAggregator(s_clock);
        for (int start = 0; start < _values.Length; start += BatchSize)
            meetings.Record(_values.AsSpan(start, BatchSize));
        return meetings;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "generated, Record(in class)")]
    public object GeneratedOneByOneOfObjects()
    {
        var meetings = new MeetingObjectAggregator(s_clock);
        foreach (ref readonly MeetingObject e in _objects.AsSpan())
            meetings.Record(in e);
        return meetings;
    }

    [Benchmark(OperationsPerInvoke = MeetingStream.Length, Description = "generated, Record(span of class)")]
    public object GeneratedInBatchesOfObjects()
    {
        var meetings = new MeetingObjectAggregator(s_clock);
        for (int start = 0; start < _objects.Length; start += BatchSize)
            meetings.Record(_objects.AsSpan(start, BatchSize));
        return meetings;
    }
}
