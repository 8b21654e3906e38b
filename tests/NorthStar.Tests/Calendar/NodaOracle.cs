using NodaTime;
using NodaTime.TimeZones;

namespace NorthStar.Tests;

/// <summary>A period as NodaTime sees it, worked out from its own rules and its own copy of the tz database.</summary>
internal readonly record struct ExpectedPeriod(DateOnly Date, DateOnly EndDate, long StartTicks, long EndTicks);

internal static class NodaOracle
{
    /// <summary>
    /// The last date compared. After 2037 .NET reads the rules of some zones otherwise than the tz database means them
    /// (those with an hour below 0 or above 23), see the remarks of <see cref="PeriodSpine"/>.
    /// </summary>
    public static readonly DateOnly LastDate = new(2037, 12, 31);

    private static readonly DateOnly Open = DateOnly.MaxValue;

    // Dates whose rules differ between tz database releases: NodaTime's 2026f and 2025b, which systems still carry.
    // The exception is Monrovia: its offset had 30 seconds, and offsets in .NET are whole minutes.
    private static readonly (string[] Zones, DateOnly From, DateOnly To)[] KnownDifferences =
    [
        (["Africa/Monrovia"], new(1969, 1, 1), new(1972, 1, 7)),
        (["America/Tijuana", "America/Ensenada", "America/Santa_Isabel", "Mexico/BajaNorte"], new(1970, 4, 1), new(1975, 10, 31)),
        (["WET"], new(1969, 1, 1), new(1996, 3, 31)),
        (["EET"], new(1975, 4, 1), new(1980, 9, 30)),
        (["Asia/Tehran", "Iran"], new(1979, 5, 26), new(1979, 5, 28)),
        (["America/Bogota"], new(1992, 5, 2), new(1992, 5, 4)),
        (["Africa/Casablanca", "Africa/El_Aaiun"], new(2026, 9, 20), Open),
        (["America/Havana", "Cuba"], new(2026, 11, 1), Open),
        (["America/Edmonton", "America/Inuvik", "America/Yellowknife", "Canada/Mountain"], new(2026, 11, 1), Open),
        (["America/Winnipeg", "America/Rainy_River", "Canada/Central"], new(2026, 11, 1), Open),
        (["America/Vancouver", "Canada/Pacific"], new(2026, 11, 1), Open),
    ];

    public static IEnumerable<string> ZoneIds => DateTimeZoneProviders.Tzdb.Ids;

    public static string Version => $"NodaTime's tz database is {TzdbDateTimeZoneSource.Default.VersionId}";

    public static bool IsComparable(string zone, ExpectedPeriod period) =>
        period.EndDate <= LastDate && !KnownDifferences.Any(difference =>
            period.EndDate >= difference.From && period.Date <= difference.To && difference.Zones.Contains(zone));

    /// <summary>All periods from the one that contains 1970-01-01 through the last that begins by 2037-12-31.</summary>
    public static List<ExpectedPeriod> Periods(
        string zone, Cadence cadence, DayOfWeek firstDayOfWeek = DayOfWeek.Monday, int fiscalYearStartMonth = 1)
    {
        DateTimeZone rules = DateTimeZoneProviders.Tzdb[zone];
        LocalDate first = new(1970, 1, 1);
        Period step;
        switch (cadence)
        {
            case Cadence.Daily:
                step = Period.FromDays(1);
                break;
            case Cadence.Weekly:
                step = Period.FromWeeks(1);
                IsoDayOfWeek day = firstDayOfWeek == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)firstDayOfWeek;
                first = first.With(DateAdjusters.PreviousOrSame(day));
                break;
            case Cadence.Monthly:
                step = Period.FromMonths(1);
                break;
            default:
                step = Period.FromMonths(3);
                LocalDate quarter = new(1968, fiscalYearStartMonth, 1);
                while (quarter + step <= first)
                    quarter += step;
                first = quarter;
                break;
        }

        List<ExpectedPeriod> periods = [];
        LocalDate last = LocalDate.FromDateOnly(LastDate);
        long start = StartTicks(rules, first);
        for (LocalDate date = first; date <= last;)
        {
            LocalDate next = date + step;
            long end = StartTicks(rules, next);
            if (start != end)
                periods.Add(new ExpectedPeriod(date.ToDateOnly(), next.ToDateOnly(), start, end));

            (date, start) = (next, end);
        }

        return periods;
    }

    public static long StartTicks(DateTimeZone zone, LocalDate date) =>
        (HasDate(zone, date) ? zone.AtStartOfDay(date) : zone.AtStartOfDay(date.PlusDays(1))).ToDateTimeUtc().Ticks;

    // NodaTime throws for a skipped day; asking for noon first keeps the comparison of all zones quick.
    public static bool HasDate(DateTimeZone zone, LocalDate date)
    {
        if (zone.MapLocal(date.At(LocalTime.Noon)).Count > 0)
            return true;

        try
        {
            zone.AtStartOfDay(date);
            return true;
        }
        catch (SkippedTimeException)
        {
            return false;
        }
    }
}
