namespace Gallery.Simulation;

/// <summary>What happens in a simulated system, and how it is delivered: at least once, and not in order.</summary>
/// <remarks>A seed gives the same stream on every day and machine: .NET keeps the sequence of a seeded <see cref="Random"/>.</remarks>
internal sealed class EventStream(int seed)
{
    /// <summary>A Monday.</summary>
    public static readonly DateTimeOffset Start = new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A Wednesday in the sixteenth week: that week has not ended.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly List<Delivery> _deliveries = [];

    public static IEnumerable<int> Weeks => Enumerable.Range(0, 16);

    public static IEnumerable<int> Days => Enumerable.Range(0, 108);

    /// <summary>What has arrived by <see cref="Now"/>, in the order of arrival.</summary>
    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries.Where(delivery => delivery.At <= Now).OrderBy(delivery => delivery.At)];

    /// <summary>Something happens, and is delivered: most of the time at once, sometimes hours or days later, sometimes twice.</summary>
    public void Add(DateTimeOffset at, object e)
    {
        _deliveries.Add(new Delivery(at + Delay(), e));
        if (Chance(0.03))
            _deliveries.Add(new Delivery(at + Delay(), e));
    }

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public TimeSpan Seconds(int least, int most) => TimeSpan.FromSeconds(Between(least, most));

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A moment of a week, most of the time on a working day.</summary>
    public DateTimeOffset MomentOfWeek(int week)
    {
        int day = Between(0, 6);
        return MomentOfDay((7 * week) + (day > 4 && Chance(0.6) ? Between(0, 4) : day));
    }

    /// <summary>A moment of a day, counted from the start.</summary>
    public DateTimeOffset MomentOfDay(int day) => Start.AddDays(day) + Seconds(6 * 3600, (24 * 3600) - 1);

    private TimeSpan Delay() => Between(1, 100) switch
    {
        <= 92 => Seconds(1, 120),
        <= 98 => Seconds(3600, 12 * 3600),
        _ => Seconds(24 * 3600, 6 * 24 * 3600),
    };
}
