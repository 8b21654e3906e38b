using NorthStar.Benchmarks.Recording.Events;
using NorthStar.Benchmarks.Recording.Measuring;

namespace NorthStar.Benchmarks.Recording.Metrics;

[CoreAction("People meet face to face without travelling", Cadence.Weekly, RetainedPeriods = 520, Event = typeof(MeetingValue<long>))]
[OccurredAt("EndedAt")]
[Quality("Participants", AtLeast = 2)]
[Quantity("Duration")]
[Actor("Host")]
internal static class T3OfManyWeeks;

internal sealed class T3OfManyWeeksContender(bool oneByOne) : GeneratedContender<MeetingValue<long>>(oneByOne)
{
    private readonly T3OfManyWeeksAggregator _meetings = new();

    public override IEnumerable<Figure> Figures =>
        _meetings.Periods.Where(week => week.Count > 0).Select(week => Of(week));

    protected override void RecordEach(ReadOnlySpan<MeetingValue<long>> events)
    {
        foreach (ref readonly MeetingValue<long> e in events)
            _meetings.Record(in e);
    }

    protected override void RecordBatch(ReadOnlySpan<MeetingValue<long>> events) => _meetings.Record(events);
}
