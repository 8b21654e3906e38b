using NorthStar.Aggregation;

namespace NorthStar;

/// <summary>
/// Aggregates the events of a metric whose distinct actors are known exactly, and tells how they come, stay and go.
/// Derived from by generated code.
/// </summary>
/// <remarks>
/// "First ever" reaches beyond the retained periods: an actor is remembered after the periods have aged out. Every
/// reading is consistent in itself. Thread-safe as <see cref="MetricAggregator{TEvent, TPeriod}"/>.
/// </remarks>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public abstract class ActorMetricAggregator<TEvent, TPeriod> : MetricAggregator<TEvent, TPeriod>
    where TPeriod : class
{
    /// <inheritdoc/>
    protected ActorMetricAggregator(MetricEngine<TEvent, TPeriod> engine)
        : base(engine)
    {
    }

    /// <summary>
    /// New, retained, resurrected and churned actors of each period, oldest first and without gaps: from the first retained
    /// period that has an event through the current one.
    /// </summary>
    public IReadOnlyList<GrowthPeriod> Growth => _engine.Growth();

    /// <summary>What share of each cohort came back in the periods that followed.</summary>
    /// <param name="mode">When an actor counts as retained.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not defined.</exception>
    public RetentionTable Retention(RetentionMode mode = RetentionMode.On) => _engine.Retention(mode, minimumActions: 1);

    /// <summary>What share of each cohort came back within brackets of periods.</summary>
    /// <param name="brackets">
    /// Where the brackets begin and end, in periods after the cohort's own, ascending: 1, 3, 7 means the brackets [1, 3) and
    /// [3, 7).
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two bounds, one is negative, or they do not ascend.</exception>
    public RetentionTable Retention(ReadOnlySpan<int> brackets) => _engine.Retention(brackets, minimumActions: 1);
}
