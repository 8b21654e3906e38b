using System.Collections.Concurrent;
using System.Globalization;

namespace NorthStar;

/// <summary>
/// Where days, weeks and fiscal quarters begin for a metric: a time zone, a first day of the week and a first month of
/// the fiscal year.
/// </summary>
/// <remarks>
/// Immutable, safe to use from any number of threads, and equal by value. Local dates are those of the proleptic
/// Gregorian calendar; the rules of the zone come from the machine's copy of the IANA time zone database
/// (https://www.iana.org/time-zones).
/// </remarks>
public sealed class MetricCalendar : IEquatable<MetricCalendar>
{
    private static readonly ConcurrentDictionary<(MetricCalendar, Cadence), Lazy<PeriodSpine>> Spines = new();

    private readonly TimeZoneInfo _zone;

    /// <summary>Describes a calendar. The defaults are UTC, weeks from Monday (ISO 8601), fiscal year from January.</summary>
    /// <param name="timeZone">An IANA time zone id, such as <c>Europe/Berlin</c>. Letter case matters.</param>
    /// <param name="firstDayOfWeek">The day on which a week begins: any of the seven.</param>
    /// <param name="fiscalYearStartMonth">The month with which the fiscal year begins: 1 (January) to 12.</param>
    /// <exception cref="ArgumentNullException"><paramref name="timeZone"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="timeZone"/> is no IANA id, or the machine does not know it; then the inner exception is a
    /// <see cref="TimeZoneNotFoundException"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is no day of the week, or the month is not in 1 to 12.</exception>
    public MetricCalendar(
        string timeZone = "UTC", DayOfWeek firstDayOfWeek = DayOfWeek.Monday, int fiscalYearStartMonth = 1)
    {
        if (firstDayOfWeek is < DayOfWeek.Sunday or > DayOfWeek.Saturday)
        {
            throw new ArgumentOutOfRangeException(nameof(firstDayOfWeek), firstDayOfWeek,
                $"{(int)firstDayOfWeek} is no day of the week. Use DayOfWeek.Sunday (0) to DayOfWeek.Saturday (6).");
        }

        if (fiscalYearStartMonth is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(fiscalYearStartMonth), fiscalYearStartMonth,
                $"{fiscalYearStartMonth} is no month. Use 1 (January) to 12 (December).");
        }

        _zone = IanaZone.Find(timeZone, nameof(timeZone));
        TimeZone = timeZone;
        FirstDayOfWeek = firstDayOfWeek;
        FiscalYearStartMonth = fiscalYearStartMonth;
    }

    /// <summary>UTC, weeks from Monday, fiscal year from January.</summary>
    public static MetricCalendar Utc { get; } = new();

    /// <summary>The first local date that periods cover: 1970-01-01.</summary>
    public static DateOnly MinDate { get; } = new(1970, 1, 1);

    /// <summary>The last local date that periods cover: 2100-12-31.</summary>
    public static DateOnly MaxDate { get; } = new(2100, 12, 31);

    /// <summary>The IANA id of the time zone, as given.</summary>
    public string TimeZone { get; }

    /// <summary>The day on which a week begins.</summary>
    public DayOfWeek FirstDayOfWeek { get; }

    /// <summary>The month with which the fiscal year begins, 1 (January) to 12.</summary>
    public int FiscalYearStartMonth { get; }

    internal ZoneTimeline Timeline => ZoneTimeline.Of(_zone);

    /// <summary>
    /// All periods of a cadence in this calendar. Built at the first call for an equal calendar, in a few milliseconds,
    /// and kept for the life of the process: every later call returns the same object.
    /// </summary>
    /// <param name="cadence">The length of a period.</param>
    /// <returns>The shared spine.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cadence"/> is no cadence.</exception>
    public PeriodSpine GetSpine(Cadence cadence)
    {
        if (cadence is < Cadence.Daily or > Cadence.Quarterly)
        {
            throw new ArgumentOutOfRangeException(nameof(cadence), cadence,
                $"{(int)cadence} is no cadence. Use Cadence.Daily, Weekly, Monthly or Quarterly.");
        }

        return Spines.GetOrAdd(
            (this, cadence),
            static key => new Lazy<PeriodSpine>(() => new PeriodSpine(key.Item1, key.Item2))).Value;
    }

    /// <summary>
    /// The earliest instant at which the local clock reads midnight of a date, or later: after the gap where clocks jump
    /// over midnight, the first of two midnights where they fall back. A date that the zone skipped begins, and ends,
    /// when the next one begins.
    /// </summary>
    /// <param name="date">A local date from <see cref="MinDate"/> to <see cref="MaxDate"/>.</param>
    /// <returns>The instant, with the offset that the zone has at that instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside <see cref="MinDate"/> to <see cref="MaxDate"/>.</exception>
    public DateTimeOffset StartOfDay(DateOnly date)
    {
        if (date < MinDate || date > MaxDate)
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, string.Create(CultureInfo.InvariantCulture,
                $"{date:yyyy-MM-dd} is outside the calendar. Use a date from {MinDate:yyyy-MM-dd} to {MaxDate:yyyy-MM-dd}."));
        }

        return Timeline.LocalTimeAt(Timeline.StartOfDay(date));
    }

    /// <summary>
    /// The date that the local clock shows at an instant. Where clocks fall back across midnight, it shows the day
    /// before once more although the next day's period has begun: assign events to periods by <see cref="PeriodSpine"/>.
    /// </summary>
    /// <param name="instant">Any instant; its offset does not matter.</param>
    /// <returns>The local date.</returns>
    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>Whether both calendars have the same zone id, first day of the week and first fiscal month.</summary>
    /// <param name="other">Another calendar, or null.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public bool Equals(MetricCalendar? other) =>
        other is not null
        && TimeZone == other.TimeZone
        && FirstDayOfWeek == other.FirstDayOfWeek
        && FiscalYearStartMonth == other.FiscalYearStartMonth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TimeZone, FirstDayOfWeek, FiscalYearStartMonth);

    /// <summary>Whether both calendars are equal by value, or both null.</summary>
    /// <param name="left">A calendar, or null.</param>
    /// <param name="right">A calendar, or null.</param>
    public static bool operator ==(MetricCalendar? left, MetricCalendar? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether the calendars differ by value.</summary>
    /// <param name="left">A calendar, or null.</param>
    /// <param name="right">A calendar, or null.</param>
    public static bool operator !=(MetricCalendar? left, MetricCalendar? right) => !(left == right);

    /// <summary>The calendar in words, such as <c>Europe/Berlin, weeks from Monday, fiscal year from January</c>.</summary>
    /// <returns>The text, in English in every culture.</returns>
    public override string ToString() =>
        $"{TimeZone}, weeks from {FirstDayOfWeek}, fiscal year from " +
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(FiscalYearStartMonth);
}
