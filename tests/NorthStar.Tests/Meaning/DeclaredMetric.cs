using NorthStar.Aggregation;
using NorthStar.Tests.Oracle.Meaning;

namespace NorthStar.Tests.Meaning;

/// <summary>
/// An aggregator as the generator would write it, of whatever a test declares at run time: each relation has an event
/// type of its own.
/// </summary>
public sealed class DeclaredMetric : DailyMetricAggregator<CoreEvent, DeclaredPeriod>
{
    public DeclaredMetric(
        Declaration declaration, TimeProvider clock, GuardrailLimits? limits = null, params MetricTarget[] targets)
        : base(new MetricEngine<CoreEvent, Reader, string, string, decimal, DecimalSum, DeclaredPeriod>(
            Define(declaration, limits, targets), clock, calendar: null, source => new DeclaredPeriod(source), declaration.Cap))
    {
    }

    public void Record(in OtherEvent e) => RecordRelated<OtherEvent, OtherReader, string>(in e, e.Relation);

    private static MetricDefinition Define(Declaration declaration, GuardrailLimits? limits, MetricTarget[] targets) =>
        new("Any", MetricRole.CoreAction, nameof(CoreEvent), "Anything", declaration.Cadence, Enum.Parse<Measure>(declaration.Value.ToString()))
        {
            TimeZone = declaration.Calendar.Zone,
            FirstDayOfWeek = declaration.Calendar.FirstDayOfWeek,
            FiscalYearStartMonth = declaration.Calendar.FiscalYearStartMonth,
            RetainedPeriods = declaration.RetainedPeriods,
            ClockSkewTolerance = declaration.Skew,
            LatenessAllowance = declaration.Lateness,
            MinimumActions = declaration.MinimumActions,
            ActivityByDay = declaration.HasActor,
            OccurredAt = "OccurredAt",
            Actor = declaration.HasActor ? "Actor" : null,
            EventId = declaration.HasEventId ? "Id" : null,
            Correlation = declaration.NeedsCorrelation ? "Correlation" : null,
            Group = "Group",
            Quantity = "Quantity",
            QuantityCap = declaration.Cap?.ToString(provider: null),
            Dimensions = ["Slice"],
            RelatedEvents = [.. declaration.Relations.Select(Describe)],
            Limits = limits,
            Targets = targets,
        };

    private static RelatedEvent Describe(DeclaredRelation relation, int index) => new(
        $"relation {index}",
        new Relation(Enum.Parse<RelationKind>(relation.Kind.ToString()), relation.Window)
        {
            AtLeast = relation.AtLeast,
            ByOtherActors = relation.ByOtherActors,
            Actions = relation.Actions,
        })
    {
        OccurredAt = "OccurredAt",
        Correlation = relation.NeedsCorrelation ? "Correlation" : null,
        Actor = relation.NeedsActor ? "Actor" : null,
        EventId = relation.HasEventId ? "Id" : null,
    };

    private readonly struct Reader : IEventReader<CoreEvent, string, string, decimal>
    {
        public void Read(in CoreEvent e, ref EventFields<string, string, decimal> fields)
        {
            fields.OccurredAt = EventTime.Of(e.OccurredAt);
            fields.Actor = EventKey.Of((string?)e.Actor);
            fields.EventId = EventKey.Of((string?)e.Id);
            fields.Correlation = KeyValue.Of((string?)e.Correlation);
            fields.Group = KeyValue.Of((string?)e.Group);
            fields.Quantity = e.Quantity!.Value;
            fields.IsQualified = e.PassesQuality;
            fields.SetDimension(0, DimensionValue.Of((string?)e.Slice));
        }
    }

    private readonly struct OtherReader : IRelatedEventReader<OtherEvent, string>
    {
        public void Read(in OtherEvent e, ref RelatedEventFields<string> fields)
        {
            fields.OccurredAt = EventTime.Of(e.OccurredAt);
            fields.Actor = EventKey.Of((string?)e.Actor);
            fields.EventId = KeyValue.Of((string?)e.Id);
            fields.Correlation = KeyValue.Of((string?)e.Correlation);
        }
    }
}

public class DeclaredFigures(FigureSource<decimal> source) : ActorFigures<decimal>(source)
{
    public DistinctCount FrequentActors => Source.FrequentActors;

    public DistinctCount Groups => Source.Groups;
}

public sealed class DeclaredPeriod : DeclaredFigures
{
    public DeclaredPeriod(FigureSource<decimal> source)
        : base(source) => Slices = source.Breakdown(0, value => value.Text, slice => new DeclaredFigures(slice));

    public ActivationFigures Activation => Source.Activation;

    public GuardrailReading? Guardrail => Source.Guardrail;

    public Breakdown<string?, DeclaredFigures> Slices { get; }
}
