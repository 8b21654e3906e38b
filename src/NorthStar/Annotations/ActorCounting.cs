namespace NorthStar;

/// <summary>How distinct actors are counted.</summary>
public enum ActorCounting
{
    /// <summary>Every actor is remembered: the count is exact. The default.</summary>
    Exact,

    /// <summary>
    /// A HyperLogLog sketch: memory that does not grow with the number of actors, and a count with a known standard error.
    /// </summary>
    Estimated,
}
