using NorthStar.Aggregation;

namespace NorthStar;

/// <summary>
/// Aggregates the events of a metric that keeps its activity by day (<see cref="MetricAttribute.ActivityByDay"/>).
/// Derived from by generated code.
/// </summary>
/// <remarks>Every reading is consistent in itself. Thread-safe as <see cref="MetricAggregator{TEvent, TPeriod}"/>.</remarks>
/// <typeparam name="TEvent">The event, or the event with its arguments.</typeparam>
/// <typeparam name="TPeriod">The typed period.</typeparam>
public abstract class DailyMetricAggregator<TEvent, TPeriod> : ActorMetricAggregator<TEvent, TPeriod>
    where TPeriod : class
{
    /// <inheritdoc/>
    protected DailyMetricAggregator(MetricEngine<TEvent, TPeriod> engine)
        : base(engine)
    {
    }

    /// <summary>
    /// How many actors had how many qualified events in each period, oldest first and without gaps: from the first retained
    /// period that has an event through the current one.
    /// </summary>
    public IReadOnlyList<FrequencyPeriod> Frequency => _engine.Frequency();

    /// <summary>The activity of the last <paramref name="days"/> local days that have ended; today is not among them.</summary>
    /// <param name="days">The length of the window, 1 or more; within the retained periods.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty or reaches back behind the retained periods.</exception>
    public TrailingWindow Trailing(int days) => _engine.Trailing(days, lastDay: null);

    /// <summary>The activity of the <paramref name="days"/> local days up to and with <paramref name="lastDay"/>.</summary>
    /// <param name="days">The length of the window, 1 or more; within the retained periods.</param>
    /// <param name="lastDay">The last day of the window, in the metric's time zone; today at the latest.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The window is empty, reaches back behind the retained periods, or ends after today.
    /// </exception>
    public TrailingWindow Trailing(int days, DateOnly lastDay) => _engine.Trailing(days, lastDay);

    /// <inheritdoc cref="ActorMetricAggregator{TEvent, TPeriod}.Retention(RetentionMode)"/>
    /// <param name="mode">When an actor counts as retained.</param>
    /// <param name="minimumActions">How many qualified events in a single period make an actor active in it, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="mode"/> is not defined, or <paramref name="minimumActions"/> is less than 1.
    /// </exception>
    public RetentionTable Retention(RetentionMode mode, int minimumActions) => _engine.Retention(mode, minimumActions);

    /// <inheritdoc cref="ActorMetricAggregator{TEvent, TPeriod}.Retention(ReadOnlySpan{int})"/>
    /// <param name="brackets">Where the brackets begin and end, in periods after the cohort's own, ascending.</param>
    /// <param name="minimumActions">How many qualified events in a single period make an actor active in it, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumActions"/> is less than 1.</exception>
    public RetentionTable Retention(ReadOnlySpan<int> brackets, int minimumActions) => _engine.Retention(brackets, minimumActions);
}
