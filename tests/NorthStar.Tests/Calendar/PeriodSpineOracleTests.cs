using NodaTime;
using Xunit;

namespace NorthStar.Tests;

public class PeriodSpineOracleTests
{
    private static readonly string[] DifficultZones =
    [
        "UTC", "Europe/Berlin", "America/New_York", "Africa/Cairo", "America/Havana", "Asia/Beirut", "America/Sao_Paulo",
        "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "Asia/Tehran",
        "Africa/Casablanca", "Europe/Dublin", "Asia/Gaza", "Antarctica/Troll", "Pacific/Kwajalein", "America/Asuncion",
        "Asia/Amman", "America/Santiago", "Atlantic/Azores", "Africa/Monrovia", "America/Argentina/Tucuman",
        "Antarctica/Casey", "Asia/Pyongyang", "America/Caracas", "Pacific/Fakaofo", "America/Scoresbysund", "Europe/Moscow",
    ];

    public static TheoryData<string> Zones => new(DifficultZones);

    [Fact]
    public void Every_day_of_every_zone_begins_and_ends_when_NodaTime_says()
    {
        int zones = 0;
        foreach (string zone in NodaOracle.ZoneIds)
        {
            MetricCalendar calendar;
            try
            {
                calendar = new MetricCalendar(zone);
            }
            catch (ArgumentException missing) when (missing.InnerException is TimeZoneNotFoundException)
            {
                continue; // an id newer than this machine's tz data
            }

            zones++;
            AssertAgrees(calendar, Cadence.Daily);
        }

        Assert.True(zones > 500, $"Only {zones} zones could be compared: is the system's tz data installed?");
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Weeks_from_any_of_seven_days_agree_with_NodaTime(string zone)
    {
        foreach (DayOfWeek first in Enum.GetValues<DayOfWeek>())
            AssertAgrees(new MetricCalendar(zone, first), Cadence.Weekly);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Months_and_quarters_of_any_fiscal_year_agree_with_NodaTime(string zone)
    {
        AssertAgrees(new MetricCalendar(zone), Cadence.Monthly);
        for (int month = 1; month <= 12; month++)
            AssertAgrees(new MetricCalendar(zone, fiscalYearStartMonth: month), Cadence.Quarterly);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_local_date_is_found_in_the_period_in_which_NodaTime_begins_it(string zone)
    {
        DateTimeZone rules = DateTimeZoneProviders.Tzdb[zone];
        MetricCalendar calendar = new(zone, DayOfWeek.Friday, 2);
        PeriodSpine[] spines = [.. Enum.GetValues<Cadence>().Select(calendar.GetSpine)];
        for (LocalDate date = new(1970, 1, 1); date.Year < 2026; date = date.PlusDays(1))
        {
            ExpectedPeriod day = new(date.ToDateOnly(), date.PlusDays(1).ToDateOnly(), 0, 0);
            if (!NodaOracle.IsComparable(zone, day))
                continue;

            foreach (PeriodSpine spine in spines)
                Assert.Equal(Wanted(spine, date), spine.IndexOf(day.Date));
        }

        int Wanted(PeriodSpine spine, LocalDate date)
        {
            int began = spine.IndexOf(NodaOracle.StartTicks(rules, date));
            if (NodaOracle.HasDate(rules, date))
                return began;

            // The start is that of the next date, which may be in the next period.
            return spine.Cadence == Cadence.Daily ? -1 : spine[began].Date <= date.ToDateOnly() ? began : began - 1;
        }
    }

    private static void AssertAgrees(MetricCalendar calendar, Cadence cadence)
    {
        PeriodSpine spine = calendar.GetSpine(cadence);
        List<ExpectedPeriod> expected = NodaOracle.Periods(
            calendar.TimeZone, cadence, calendar.FirstDayOfWeek, calendar.FiscalYearStartMonth);

        int compared = 0;
        for (int index = 0; index < expected.Count; index++)
        {
            ExpectedPeriod wanted = expected[index];
            if (!NodaOracle.IsComparable(calendar.TimeZone, wanted))
                continue;

            compared++;
            PeriodInterval actual = spine[index];
            if (actual.Date != wanted.Date || actual.EndDate != wanted.EndDate
                || spine.StartTicks(index) != wanted.StartTicks || spine.EndTicks(index) != wanted.EndTicks
                || actual.Start.UtcTicks != wanted.StartTicks || actual.End.UtcTicks != wanted.EndTicks)
            {
                Assert.Fail(
                    $"{spine}: {actual} is [{actual.UtcStart:u}, {actual.UtcEnd:u}), NodaTime has {wanted.Date:yyyy-MM-dd} " +
                    $"[{new DateTime(wanted.StartTicks):u}, {new DateTime(wanted.EndTicks):u}). {NodaOracle.Version}; if this " +
                    "machine has another release that changed this zone, name the dates in KnownDifferences.");
            }
        }

        Assert.True(compared > expected.Count / 2, $"{spine}: only {compared} of {expected.Count} periods were compared.");
    }
}
