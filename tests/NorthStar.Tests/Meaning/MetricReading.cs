using NorthStar.Tests.Oracle.Meaning;

namespace NorthStar.Tests.Meaning;

/// <summary>What an aggregator says, in the records of the second implementation.</summary>
internal static class MetricReading
{
    public static CounterReading Of(RecordCounters counters) => new(
        counters.Accepted,
        counters.Duplicates,
        counters.Corrections,
        counters.Capped,
        Enum.GetValues<Refusal>().ToDictionary(
            refusal => refusal, refusal => counters.RejectedFor(Enum.Parse<RejectionReason>(refusal.ToString()))));

    public static PeriodReading Of(Declaration declaration, DeclaredPeriod period, FrequencyPeriod? frequency)
    {
        TallyReading tally = TallyOf(declaration, period);
        ActivationReading? activation = declaration.Relations.Any(relation => relation.Kind == RelationMeaning.ActivationBase)
            ? new ActivationReading(
                period.Activation.Mature + period.Activation.Immature,
                period.Activation.Mature,
                period.Activation.Immature,
                period.Activation.Activated,
                period.Activation.Share)
            : null;
        return new PeriodReading(
            period.Date,
            period.IsProvisional,
            tally,
            Value(declaration.Value, tally, activation),
            activation,
            [.. period.Slices.Select(slice => new SliceReading(slice.Key, TallyOf(declaration, slice.Value)))],
            [.. (frequency?.Distribution ?? []).Select(step => new HistogramStep(step.Actions, step.Actors))]);
    }

    public static GrowthReading Of(GrowthPeriod growth) => new(
        growth.Interval.Date,
        growth.IsProvisional,
        growth.Active.Value,
        growth.New,
        growth.Retained,
        growth.Resurrected,
        growth.Churned,
        growth.QuickRatio);

    public static CohortReading Of(RetentionCohort cohort) => new(
        cohort.Interval.Date,
        cohort.Size,
        [.. cohort.Cells.Select(cell => new CellReading(cell.Retained, cell.Share, cell.IsProvisional))]);

    public static TrailingReading Of(TrailingWindow window) => new(
        window.FirstDay,
        window.LastDay,
        window.IsProvisional,
        window.Actors.Value,
        window.Actions,
        window.ActorsByActiveDays,
        window.Stickiness);

    public static LimitReading Of(DeclaredPeriod period) => new(
        period.Date,
        Enum.Parse<LimitState>(period.Guardrail!.State.ToString()),
        period.Guardrail.Value,
        period.Guardrail.TrailingAverage);

    private static TallyReading TallyOf(Declaration declaration, DeclaredFigures figures)
    {
        long? actors = declaration.HasActor ? figures.Actors.Value : null;
        double quantity = (double)figures.Quantity;
        return new TallyReading(
            figures.Total,
            figures.Count,
            figures.Quantity,
            figures.QualityRate,
            Ratio.Of(quantity, figures.Count),
            actors,
            declaration.HasActor ? figures.ActionsPerActor : null,
            declaration.HasActor ? Ratio.Of(quantity, figures.Actors.Value) : null,
            declaration.HasActor ? figures.FrequentActors.Value : null,
            figures.Groups.Value,
            Ratio.Of(quantity, figures.Groups.Value));
    }

    private static double? Value(ValueKind kind, TallyReading tally, ActivationReading? activation) => kind switch
    {
        ValueKind.QualifiedEvents => tally.Count,
        ValueKind.QuantitySum => (double)tally.Quantity,
        ValueKind.DistinctActors => tally.Actors,
        ValueKind.FrequentActors => tally.FrequentActors,
        ValueKind.AverageQuantity => tally.AverageQuantity,
        ValueKind.QuantityPerActor => tally.QuantityPerActor,
        ValueKind.QuantityPerGroup => tally.QuantityPerGroup,
        ValueKind.QualifiedShare => tally.QualityRate,
        _ => activation?.Share,
    };
}
