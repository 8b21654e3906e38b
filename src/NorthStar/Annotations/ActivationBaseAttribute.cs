namespace NorthStar;

/// <summary>
/// This event starts an actor's activation, such as a signup: what share of the actors reaches enough qualified
/// <typeparamref name="TMetric"/> events within the window after it?
/// </summary>
/// <remarks>
/// An actor's first such event counts, once and for ever. Both events have an actor of the same type.
/// </remarks>
/// <typeparam name="TMetric">The type that carries the metric's annotation.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ActivationBaseAttribute<TMetric> : RelatedEventAttribute
{
    /// <summary>Relates the annotated event to the metric of <typeparamref name="TMetric"/>.</summary>
    public ActivationBaseAttribute()
        : base(typeof(TMetric))
    {
    }

    /// <summary>How many qualified events activate an actor: 1 or more. Default: 1.</summary>
    public int Actions { get; set; } = 1;
}
