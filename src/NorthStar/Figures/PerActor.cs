namespace NorthStar;

/// <summary>Divides a quantity by a number of distinct actors; nothing divided by nobody is <see langword="null"/>.</summary>
public static class PerActor
{
    /// <summary>The quantity per actor, or <see langword="null"/> where there is no actor.</summary>
    public static double? Of(long quantity, long actors) => actors == 0 ? null : (double)quantity / actors;

    /// <inheritdoc cref="Of(long, long)"/>
    public static double? Of(ulong quantity, long actors) => actors == 0 ? null : (double)quantity / actors;

    /// <inheritdoc cref="Of(long, long)"/>
    public static double? Of(double quantity, long actors) => actors == 0 ? null : quantity / actors;

    /// <inheritdoc cref="Of(long, long)"/>
    public static decimal? Of(decimal quantity, long actors) => actors == 0 ? null : quantity / actors;

    /// <summary>The time per actor, rounded toward zero to 100 nanoseconds, or <see langword="null"/> where there is no actor.</summary>
    public static TimeSpan? Of(TimeSpan quantity, long actors) => actors == 0 ? null : new TimeSpan(quantity.Ticks / actors);
}
