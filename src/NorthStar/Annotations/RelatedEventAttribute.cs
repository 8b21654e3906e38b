namespace NorthStar;

/// <summary>
/// Relates an event to the metric of another event type. Use one of <see cref="ConfirmsAttribute{TMetric}"/>,
/// <see cref="DisqualifiesAttribute{TMetric}"/> and <see cref="ActivationBaseAttribute{TMetric}"/>.
/// </summary>
/// <remarks>
/// The aggregator of that metric then takes this event as well, in any order. The window is the sum of
/// <see cref="WithinDays"/>, <see cref="WithinHours"/> and <see cref="WithinMinutes"/>, in time that really passes (a day
/// is 24 hours), and is required. Both of its ends belong to it. The metric's type is written as a type argument, so that it
/// cannot be a static class (CS0718), and must be of the same assembly.
/// </remarks>
public abstract class RelatedEventAttribute : Attribute
{
    private protected RelatedEventAttribute(Type metric) => Metric = metric;

    /// <summary>The type that carries the metric's annotation.</summary>
    public Type Metric { get; }

    /// <summary>The days of the window, 0 or more.</summary>
    public int WithinDays { get; set; }

    /// <summary>The hours of the window, 0 or more.</summary>
    public int WithinHours { get; set; }

    /// <summary>The minutes of the window, 0 or more.</summary>
    public int WithinMinutes { get; set; }
}
