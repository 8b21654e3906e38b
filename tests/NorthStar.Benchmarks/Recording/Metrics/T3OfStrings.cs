using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingValue<string>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
internal static class T3OfStrings;

internal sealed class T3OfStringsContender(bool oneByOne) : GeneratedContender<MeetingValue<string>>(oneByOne)
{
    private readonly T3OfStringsAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        _meetings.Periods.Where(week => week.Count > 0).Select(week => Of(week));

    protected override void RecordEach(ReadOnlySpan<MeetingValue<string>> events)
    {
        foreach (ref readonly MeetingValue<string> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingValue<string>> events) => _meetings.Record(events);
}
