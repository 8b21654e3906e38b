using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, Event = typeof(MeetingValue<Guid>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
[Dimension("Plan")]
internal static class T5OfValues;

internal sealed class T5OfValuesContender(bool oneByOne) : GeneratedContender<MeetingValue<Guid>>(oneByOne)
{
    private readonly T5OfValuesAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        from week in _meetings.Periods
        where week.Count > 0
        from figure in week.ByPlan.Where(plan => plan.Value.Count > 0).Select(plan => Of(plan.Value, plan.Key)).Prepend(Of(week))
        select figure;

    protected override void RecordEach(ReadOnlySpan<MeetingValue<Guid>> events)
    {
        foreach (ref readonly MeetingValue<Guid> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingValue<Guid>> events) => _meetings.Record(events);
}
