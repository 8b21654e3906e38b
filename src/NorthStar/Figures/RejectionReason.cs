namespace NorthStar;

/// <summary>Why an event was rejected.</summary>
/// <remarks>
/// Where several apply, one counts, the first of: <see cref="MissingTime"/>, <see cref="InFuture"/>, <see cref="TooOld"/>,
/// <see cref="MissingActor"/>, <see cref="MissingEventId"/>, <see cref="InvalidQuantity"/>. A rejected event is no duplicate.
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
}
