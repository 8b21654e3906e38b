using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingObject<Guid>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
internal static class T2OfObjects;

internal sealed class T2OfObjectsContender(bool oneByOne) : GeneratedContender<MeetingObject<Guid>>(oneByOne)
{
    private readonly T2OfObjectsAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        _meetings.Periods.Where(week => week.Count > 0).Select(week => Of(week));

    protected override void RecordEach(ReadOnlySpan<MeetingObject<Guid>> events)
    {
        foreach (ref readonly MeetingObject<Guid> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingObject<Guid>> events) => _meetings.Record(events);
}
