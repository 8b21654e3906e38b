using NorthStar;
using NorthStar.Aggregation;

namespace GitPulse;

internal sealed partial class CommitLandedAggregator : MetricAggregator<CommitLanded, CommitLandedPeriod>
{
    public CommitLandedAggregator(TimeProvider? clock = null, MetricCalendar? calendar = null)
        : base(new MetricEngine<CommitLanded, Reader, string, string, long, Int64Sum, CommitLandedPeriod>(
            Definition, clock, calendar, static source => new CommitLandedPeriod(source)))
    {
    }

    public static MetricDefinition Definition { get; } = new(
        "Commits that stay", MetricRole.CoreAction, "GitPulse.CommitLanded", "A change lands where everyone can build on it", Cadence.Weekly, Measure.QualifiedEvents)
    {
        RetainedPeriods = 3000,
        OccurredAt = "CommittedAt: DateTimeOffset",
        Actor = "Author: string",
        EventId = "Sha: string",
        Quality = ["Parents <= 1", "ChangedLines >= 1"],
        Dimensions = ["Size: ChangeSize"],
    };

    private readonly struct Reader : IEventReader<CommitLanded, string, string, long>
    {
        public void Read(in CommitLanded e, ref EventFields<string, string, long> fields)
        {
            fields.OccurredAt = EventTime.Of(e.CommittedAt);
            fields.Actor = EventKey.Of(e.Author);
            fields.EventId = EventKey.Of(e.Sha);
            fields.Quantity = 1;
            fields.IsQualified = e.Parents <= 1 && e.ChangedLines >= 1;
            fields.SetDimension(0, DimensionValue.Of((long)e.Size));
        }
    }
}

internal partial class CommitLandedFigures : ActorFigures<long>
{
    internal CommitLandedFigures(FigureSource<long> source) : base(source)
    {
    }

    public long Value => Count;
}

internal sealed partial class CommitLandedPeriod : CommitLandedFigures
{
    internal CommitLandedPeriod(FigureSource<long> source) : base(source) =>
        BySize = source.Breakdown(0, static value => (ChangeSize)value.Number, static slice => new CommitLandedFigures(slice));

    public Breakdown<ChangeSize, CommitLandedFigures> BySize { get; }
}
