using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingValue<UserId>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
internal static class T3OfUserIds;

internal sealed class T3OfUserIdsContender(bool oneByOne) : GeneratedContender<MeetingValue<UserId>>(oneByOne)
{
    private readonly T3OfUserIdsAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        _meetings.Periods.Where(week => week.Count > 0).Select(week => Of(week));

    protected override void RecordEach(ReadOnlySpan<MeetingValue<UserId>> events)
    {
        foreach (ref readonly MeetingValue<UserId> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingValue<UserId>> events) => _meetings.Record(events);
}
