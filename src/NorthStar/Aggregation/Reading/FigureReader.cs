namespace NorthStar.Aggregation;

/// <summary>Reads the figures of periods at one moment.</summary>
internal sealed class FigureReader<TActor, TId, TQuantity, TSum>(
    MetricState<TActor, TId, TQuantity, TSum> state, PeriodSpine spine, Finality finality, ClockReading clock)
    where TActor : notnull
    where TId : notnull
    where TQuantity : unmanaged
    where TSum : struct, ISum<TSum, TQuantity>
{
    private readonly IReadOnlyDictionary<int, PeriodTally<TQuantity, TSum>> _periods = state.Periods;
    private readonly ActivationReader<TActor, TId, TQuantity, TSum>? _activation = state.Shape.Activation is { } activation
        ? new(state, activation, spine, clock)
        : null;

    private MetricDefinition Definition => state.Shape.Definition;

    /// <summary>The periods from the first one with an event through the current one, or later where the tolerance let an event in.</summary>
    public (int First, int Last) Filled()
    {
        int first = Math.Max(clock.Current, state.FirstRetained);
        int last = first;
        foreach (int ordinal in _periods.Keys.Concat(_activation?.BasePeriods ?? []))
        {
            first = Math.Min(first, ordinal);
            last = Math.Max(last, ordinal);
        }

        return (first, last);
    }

    public FigureSource<TQuantity> Read(int ordinal)
    {
        FigureSource<TQuantity> source = ReadPeriod(ordinal);
        if (Definition.Limits is { } limits)
            source.Guardrail = ReadGuardrail(limits, ordinal, source);
        return source;
    }

    /// <summary>The metric's value in a period, as a number; seconds for a time span.</summary>
    public double? ValueAt(int ordinal) => ValueOf(ReadPeriod(ordinal));

    private FigureSource<TQuantity> ReadPeriod(int ordinal)
    {
        PeriodInterval interval = spine[ordinal];
        bool isProvisional = finality.IsProvisional(ordinal, clock.NowTicks);
        _periods.TryGetValue(ordinal, out PeriodTally<TQuantity, TSum>? tally);

        var slices = new KeyValuePair<DimensionValue, FigureSource<TQuantity>>[state.Dimensions.Length][];
        for (int i = 0; i < slices.Length; i++)
        {
            KeyTable<DimensionValue> values = state.Dimensions[i];
            slices[i] = tally is null
                ? []
                : [.. tally.Slices(i).Select(slice => KeyValuePair.Create(values[slice.Value], Source(slice.Tally, [], ActivationFigures.None)))];
        }

        return Source(tally?.Whole, slices, _activation?.Read(ordinal) ?? ActivationFigures.None);

        FigureSource<TQuantity> Source(
            Tally<TQuantity, TSum>? figures,
            KeyValuePair<DimensionValue, FigureSource<TQuantity>>[][] bySlice,
            ActivationFigures activation) => new()
            {
                Interval = interval,
                IsProvisional = isProvisional,
                Total = figures?.Total ?? 0,
                Qualified = figures?.Qualified ?? 0,
                Quantity = figures is null ? default : figures.Sum.Value,
                Actors = ActorsOf(figures),
                Groups = figures?.Groups?.Count ?? 0,
                FrequentActors = figures?.Actions?.ActorsWithAtLeast(Definition.MinimumActions) ?? 0,
                Activation = activation,
                Slices = bySlice,
            };
    }

    private DistinctEstimate ActorsOf(Tally<TQuantity, TSum>? figures)
    {
        if (!state.Shape.EstimatesActors)
            return new DistinctEstimate(figures?.Actors.Count ?? 0, 0);
        double error = HyperLogLog.RelativeStandardError(Definition.SketchPrecision);
        return new DistinctEstimate(figures?.Sketch!.Estimate() ?? 0, error);
    }

    private double? ValueOf(FigureSource<TQuantity> source)
    {
        double quantity = TSum.ToDouble(source.Quantity);
        return Definition.Measure switch
        {
            Measure.QuantitySum => quantity,
            Measure.DistinctActors => source.Actors.Value,
            Measure.QuantityPerActor => Ratio.Of(quantity, source.Actors.Value),
            Measure.FrequentActors => source.FrequentActors.Value,
            Measure.AverageQuantity => Ratio.Of(quantity, source.Qualified),
            Measure.QuantityPerGroup => Ratio.Of(quantity, source.Groups.Value),
            Measure.QualifiedShare => Ratio.Of(source.Qualified, source.Total),
            Measure.ActivatedShare => source.Activation.Share,
            _ => source.Qualified,
        };
    }

    private GuardrailReading ReadGuardrail(GuardrailLimits limits, int ordinal, FigureSource<TQuantity> source)
    {
        double? value = ValueOf(source);
        double? average = null;
        if (limits.MaxIncreasePercent is not null || limits.MaxDecreasePercent is not null)
        {
            int first = Math.Max(ordinal - limits.TrailingPeriods, FirstWithEvents());
            double[] preceding =
            [
                .. Enumerable.Range(first, Math.Max(ordinal - first, 0))
                    .Select(ReadPeriod)
                    .Where(before => before.Total >= limits.MinimumVolume)
                    .Select(ValueOf)
                    .OfType<double>(),
            ];
            average = preceding.Length > 0 ? preceding.Average() : null;
        }

        return GuardrailJudgement.Judge(limits, value, source.Total, hasEvents: FirstWithEvents() <= ordinal, average);
    }

    private int FirstWithEvents() => _periods.Keys.DefaultIfEmpty(int.MaxValue).Min();
}
