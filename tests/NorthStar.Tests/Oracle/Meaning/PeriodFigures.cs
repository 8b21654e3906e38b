namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>The figures of one period.</summary>
internal static class PeriodFigures
{
    public static PeriodReading Of(JudgedHistory history, int period)
    {
        IReadOnlyList<JudgedEvent> events = history.In(period);
        TallyReading tally = Tally(history.Declaration, events);
        ActivationReading? activation = Activation.Of(history, period);
        return new PeriodReading(
            history.Time.Date(period),
            history.IsProvisional(period),
            tally,
            Value(history.Declaration.Value, tally, activation),
            activation,
            [.. events
                .GroupBy(e => e.Event.Slice)
                .OrderBy(slice => slice.Key, AscendingNullFirst.Order)
                .Select(slice => new SliceReading(slice.Key, Tally(history.Declaration, [.. slice])))],
            history.Declaration.HasActor ? Histogram(events) : []);
    }

    private static TallyReading Tally(Declaration declaration, IReadOnlyList<JudgedEvent> events)
    {
        JudgedEvent[] qualified = [.. events.Where(e => e.IsQualified)];
        decimal sum = qualified.Sum(e => Math.Min(e.Event.Quantity!.Value, declaration.Cap ?? decimal.MaxValue));
        decimal quantity = sum == 0 ? 0 : sum;  // a decimal zero has a sign, which depends on the order
        long? actors = declaration.HasActor ? qualified.Select(e => e.Event.Actor).Distinct().Count() : null;
        long? frequent = declaration.HasActor
            ? qualified.GroupBy(e => e.Event.Actor).Count(actor => actor.Count() >= declaration.MinimumActions)
            : null;
        long groups = qualified.Select(e => e.Event.Group).Where(group => group is not (null or "")).Distinct().Count();
        return new TallyReading(
            events.Count,
            qualified.Length,
            quantity,
            Share(qualified.Length, events.Count),
            Share((double)quantity, qualified.Length),
            actors,
            Share(qualified.Length, actors),
            Share((double)quantity, actors),
            frequent,
            groups,
            Share((double)quantity, groups));
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

    private static IReadOnlyList<HistogramStep> Histogram(IReadOnlyList<JudgedEvent> events) =>
    [
        .. events
            .Where(e => e.IsQualified)
            .GroupBy(e => e.Event.Actor)
            .GroupBy(actor => actor.Count())
            .OrderBy(step => step.Key)
            .Select(step => new HistogramStep(step.Key, step.Count())),
    ];

    private static double? Share(double part, long? whole) => whole is null or 0 ? null : part / whole.Value;
}
