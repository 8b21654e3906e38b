namespace NorthStar;

/// <summary>Divides a quantity by a number of events, actors or groups; a ratio of nothing is <see langword="null"/>.</summary>
public static class Ratio
{
    /// <summary>The quantity for each, or <see langword="null"/> where <paramref name="number"/> is 0.</summary>
    public static double? Of(long quantity, long number) => number == 0 ? null : (double)quantity / number;

    /// <inheritdoc cref="Of(long, long)"/>
    public static double? Of(ulong quantity, long number) => number == 0 ? null : (double)quantity / number;

    /// <inheritdoc cref="Of(long, long)"/>
    public static double? Of(double quantity, long number) => number == 0 ? null : quantity / number;

    /// <inheritdoc cref="Of(long, long)"/>
    public static decimal? Of(decimal quantity, long number) => number == 0 ? null : quantity / number;

    /// <summary>The time for each, rounded toward zero to 100 nanoseconds, or <see langword="null"/> where <paramref name="number"/> is 0.</summary>
    public static TimeSpan? Of(TimeSpan quantity, long number) => number == 0 ? null : new TimeSpan(quantity.Ticks / number);
}
