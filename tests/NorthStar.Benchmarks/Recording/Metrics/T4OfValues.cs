using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingValue<Guid>), ActorCounting = ActorCounting.Estimated)]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
internal static class T4OfValues;

internal sealed class T4OfValuesContender(bool oneByOne) : GeneratedContender<MeetingValue<Guid>>(oneByOne)
{
    private readonly T4OfValuesAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        _meetings.Periods.Where(week => week.Count > 0).Select(week => Of(week));

    protected override void RecordEach(ReadOnlySpan<MeetingValue<Guid>> events)
    {
        foreach (ref readonly MeetingValue<Guid> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingValue<Guid>> events) => _meetings.Record(events);
}
