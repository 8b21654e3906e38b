using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingObject<Guid>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
[Dimension("Plan")]
internal static class T5OfObjects;

internal sealed class T5OfObjectsContender(bool oneByOne) : GeneratedContender<MeetingObject<Guid>>(oneByOne)
{
    private readonly T5OfObjectsAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        from week in _meetings.Periods
        where week.Count > 0
        from figure in week.ByPlan.Where(plan => plan.Value.Count > 0).Select(plan => Of(plan.Value, plan.Key)).Prepend(Of(week))
        select figure;

    protected override void RecordEach(ReadOnlySpan<MeetingObject<Guid>> events)
    {
        foreach (ref readonly MeetingObject<Guid> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingObject<Guid>> events) => _meetings.Record(events);
}
