namespace NorthStar;

/// <summary>
/// This event confirms that value was delivered by an earlier one: a <typeparamref name="TMetric"/> with the same
/// <see cref="CorrelationAttribute"/> key is qualified only once enough of these events happened within the window after it.
/// </summary>
/// <remarks>
/// Where several event types confirm a metric, each of them must. The event is repeated safely: it is recognised by its
/// <see cref="EventIdAttribute"/>, or by its actor where <see cref="ByOtherActors"/> is set.
/// </remarks>
/// <typeparam name="TMetric">The type that carries the metric's annotation.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConfirmsAttribute<TMetric> : RelatedEventAttribute
{
    /// <summary>Relates the annotated event to the metric of <typeparamref name="TMetric"/>.</summary>
    public ConfirmsAttribute()
        : base(typeof(TMetric))
    {
    }

    /// <summary>How many confirming events are needed, or how many actors where <see cref="ByOtherActors"/> is set: 1 or more. Default: 1.</summary>
    public int AtLeast { get; set; } = 1;

    /// <summary>Whether distinct actors are counted, and the one of the confirmed event is not.</summary>
    public bool ByOtherActors { get; set; }
}
