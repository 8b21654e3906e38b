using System.Globalization;

namespace NorthStar;

/// <summary>One period of a metric: the half-open interval [start, end) of a cadence in a calendar.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Obtained from <see cref="PeriodSpine"/>; the default value is an
/// empty interval that contains nothing. Two intervals are equal when cadence, dates and instants are equal.
/// </remarks>
public readonly record struct PeriodInterval
{
    internal PeriodInterval(Cadence cadence, DateOnly date, DateOnly endDate, DateTimeOffset start, DateTimeOffset end)
    {
        Cadence = cadence;
        Date = date;
        EndDate = endDate;
        Start = start;
        End = end;
    }

    /// <summary>The cadence of which this is one period.</summary>
    public Cadence Cadence { get; }

    /// <summary>
    /// The local calendar date on which the period begins. It is nominal: the week of Friday 2011-12-30 keeps that
    /// date in Pacific/Apia, which skipped it, so that weeks are always seven days apart.
    /// </summary>
    public DateOnly Date { get; }

    /// <summary>The first local calendar date after the period (exclusive), nominal like <see cref="Date"/>.</summary>
    public DateOnly EndDate { get; }

    /// <summary>The first instant of the period (inclusive), with the offset that the zone has at that instant.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first instant after the period (exclusive), with the offset that the zone has at that instant.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The same instant as <see cref="Start"/>, with offset zero.</summary>
    public DateTimeOffset UtcStart => Start.ToUniversalTime();

    /// <summary>The same instant as <see cref="End"/>, with offset zero.</summary>
    public DateTimeOffset UtcEnd => End.ToUniversalTime();

    /// <summary>The time that really passes from start to end: 23 or 25 hours for a day on which clocks change by one hour.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Whether the instant lies in [start, end). The offset of <paramref name="instant"/> does not matter.</summary>
    /// <param name="instant">Any instant.</param>
    /// <returns><see langword="true"/> from the start on and before the end.</returns>
    public bool Contains(DateTimeOffset instant) => instant >= Start && instant < End;

    /// <summary>The first date and the cadence, such as <c>2026-08-17 (weekly)</c>, in every culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string cadence = Cadence switch
        {
            Cadence.Daily => "daily",
            Cadence.Weekly => "weekly",
            Cadence.Monthly => "monthly",
            _ => "quarterly",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd} ({cadence})");
    }
}
