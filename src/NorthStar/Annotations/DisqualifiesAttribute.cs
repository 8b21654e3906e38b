namespace NorthStar;

/// <summary>
/// This event takes value back: a <typeparamref name="TMetric"/> with the same <see cref="CorrelationAttribute"/> key is
/// not qualified when this event happens within the window after it.
/// </summary>
/// <remarks>
/// A return, a complaint, a revert. The qualified event stops counting in the period in which it happened.
/// </remarks>
/// <typeparam name="TMetric">The type that carries the metric's annotation.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class DisqualifiesAttribute<TMetric> : RelatedEventAttribute
{
    /// <summary>Relates the annotated event to the metric of <typeparamref name="TMetric"/>.</summary>
    public DisqualifiesAttribute()
        : base(typeof(TMetric))
    {
    }
}
