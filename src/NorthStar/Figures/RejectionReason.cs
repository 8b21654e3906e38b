namespace NorthStar;

/// <summary>Why an event was rejected.</summary>
/// <remarks>
/// Where several apply, one counts, the first of: <see cref="MissingTime"/>, <see cref="InFuture"/>, <see cref="TooOld"/>,
/// <see cref="MissingActor"/>, <see cref="MissingEventId"/>, <see cref="InvalidQuantity"/>, <see cref="MissingCorrelation"/>,
/// <see cref="TooManyActors"/>, <see cref="TooManyDimensionValues"/>. A rejected event is no duplicate.
/// </remarks>
public enum RejectionReason
{
    /// <summary>It happened before the first retained period.</summary>
    TooOld,

    /// <summary>It lies further in the future than the clock-skew tolerance.</summary>
    InFuture,

    /// <summary>Its time is <see langword="null"/>.</summary>
    MissingTime,

    /// <summary>Its actor is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/>.</summary>
    MissingActor,

    /// <summary>Its event id is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/>.</summary>
    MissingEventId,

    /// <summary>Its quantity is not a finite number.</summary>
    InvalidQuantity,

    /// <summary>Its correlation key is <see langword="null"/>, an empty string or <see cref="Guid.Empty"/>.</summary>
    MissingCorrelation,

    /// <summary>Its actor is new, and <see cref="MetricAttribute.MaxActors"/> are known already.</summary>
    TooManyActors,

    /// <summary>The value of a dimension is new, and <see cref="DimensionAttribute.MaxValues"/> are known already.</summary>
    TooManyDimensionValues,
}
