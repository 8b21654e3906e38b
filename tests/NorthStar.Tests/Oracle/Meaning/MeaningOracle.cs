namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>
/// A second implementation of everything that a metric means, written from the rules alone: every figure is worked out
/// from the list of all deliveries whenever it is asked for.
/// </summary>
public static class MeaningOracle
{
    /// <param name="deliveries">In order of arrival.</param>
    /// <param name="now">Not before the last delivery's clock.</param>
    public static MeaningReading Read(Declaration declaration, IReadOnlyList<Delivery> deliveries, DateTimeOffset now)
    {
        if (declaration.Relations.Count(relation => relation.Kind == RelationMeaning.ActivationBase) > 1)
            throw new ArgumentException("There is one activation base at most.", nameof(declaration));
        var time = new LocalTime(declaration);
        var acceptance = new Acceptance(declaration, time, deliveries);
        return new MeaningReading(new JudgedHistory(declaration, time, acceptance, now), acceptance);
    }
}

/// <summary>What an aggregator would say that had recorded the deliveries, one by one.</summary>
public sealed class MeaningReading
{
    private readonly JudgedHistory _history;

    internal MeaningReading(JudgedHistory history, Acceptance acceptance)
    {
        _history = history;
        Counters = acceptance.Counters;
        RelatedCounters = acceptance.RelatedCounters;
    }

    public CounterReading Counters { get; }

    public CounterReading RelatedCounters { get; }

    /// <summary>From the first retained period with an event through the current one, or a later one with an event.</summary>
    public IReadOnlyList<PeriodReading> Periods =>
        [.. Enumerable.Range(_history.FirstListed, _history.LastListed - _history.FirstListed + 1).Select(period => PeriodFigures.Of(_history, period))];

    /// <summary>The same without what lies after the current period.</summary>
    public IReadOnlyList<GrowthReading> Growth => Meaning.Growth.Of(_history);

    public IReadOnlyList<CohortReading> RetentionOn(long minimumActions = 1) =>
        Retention.Of(_history, minimumActions, Retention.On);

    public IReadOnlyList<CohortReading> RetentionOnOrAfter(long minimumActions = 1) =>
        Retention.Of(_history, minimumActions, Retention.OnOrAfter);

    public IReadOnlyList<CohortReading> RetentionInBrackets(IReadOnlyList<int> bounds, long minimumActions = 1) =>
        Retention.Of(_history, minimumActions, (history, cohort) => Retention.Brackets(history, cohort, bounds));

    /// <returns>Null where the window is not within the retained history, or ends after today.</returns>
    public TrailingReading? Trailing(int days, DateOnly lastDay) => Meaning.Trailing.Of(_history, days, lastDay);

    /// <summary>One reading for each of <see cref="Periods"/>.</summary>
    public IReadOnlyList<LimitReading> Guardrail(Limits limits) => Meaning.Guardrail.Of(_history, limits);

    public PaceReading Pace(int year, int quarter, double target) => Meaning.Pace.Of(_history, year, quarter, target);
}
