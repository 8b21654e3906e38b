namespace NorthStar.Benchmarks.Recording.ByHand;

/// <summary>Where weeks begin.</summary>
internal interface IWeeks
{
    int Count { get; }

    /// <summary>The number of the week that holds an instant; a negative one or <see cref="Count"/> and more where there is none.</summary>
    int IndexOf(long utcTicks);

    long StartOf(int week);

    DateOnly DateOf(int week);
}

/// <summary>Weeks of UTC, all of one length.</summary>
internal readonly struct UtcWeeks(DateTimeOffset start, int count) : IWeeks
{
    private readonly long _start = start.UtcTicks;

    public int Count => count;

    public int IndexOf(long utcTicks) => (int)((ulong)(utcTicks - _start) / (7 * TimeSpan.TicksPerDay));

    public long StartOf(int week) => _start + (week * 7 * TimeSpan.TicksPerDay);

    public DateOnly DateOf(int week) => DateOnly.FromDateTime(new DateTime(StartOf(week)));
}

/// <summary>Weeks of a time zone, which clock changes make longer and shorter.</summary>
internal readonly struct ZonedWeeks : IWeeks
{
    private readonly DateOnly _firstDate;
    private readonly long[] _starts;

    public ZonedWeeks(DateOnly firstDate, int count, TimeZoneInfo zone)
    {
        _firstDate = firstDate;
        _starts = new long[count + 1];
        for (int week = 0; week <= count; week++)
            _starts[week] = TimeZoneInfo.ConvertTimeToUtc(DateOf(week).ToDateTime(TimeOnly.MinValue), zone).Ticks;
    }

    public int Count => _starts.Length - 1;

    public int IndexOf(long utcTicks)
    {
        // A clock change moves a start by an hour or so: the guess is at most one week off.
        long[] starts = _starts;
        int guess = (int)((utcTicks - starts[0]) / (7 * TimeSpan.TicksPerDay));
        if ((uint)guess < (uint)starts.Length && utcTicks < starts[guess])
            return guess - 1;
        return (uint)(guess + 1) < (uint)starts.Length && utcTicks >= starts[guess + 1] ? guess + 1 : guess;
    }

    public long StartOf(int week) => _starts[week];

    public DateOnly DateOf(int week) => _firstDate.AddDays(7 * week);
}
