using System.Collections.Concurrent;
using NodaTime;

namespace NorthStar.Tests.Oracle;

/// <summary>The periods of a cadence in a calendar, as NodaTime works them out.</summary>
public sealed class OracleSpine
{
    private static readonly ConcurrentDictionary<(OracleCalendar, Cadence), OracleSpine> s_known = new();

    private readonly DateTimeZone _zone;
    private readonly List<ExpectedPeriod> _periods;
    private readonly List<long> _starts;

    private OracleSpine(OracleCalendar calendar, Cadence cadence)
    {
        _zone = DateTimeZoneProviders.Tzdb[calendar.Zone];
        _periods = NodaOracle.Periods(calendar.Zone, cadence, calendar.FirstDayOfWeek, calendar.FiscalYearStartMonth);
        _starts = [.. _periods.Select(period => period.StartTicks)];
    }

    public static OracleSpine Of(OracleCalendar calendar, Cadence cadence) =>
        s_known.GetOrAdd((calendar, cadence), key => new OracleSpine(key.Item1, key.Item2));

    public int IndexOf(DateTimeOffset instant)
    {
        int found = _starts.BinarySearch(instant.UtcTicks);
        return found >= 0 ? found : ~found - 1;
    }

    public DateOnly Date(int index) => _periods[index].Date;

    public DateOnly EndDate(int index) => _periods[index].EndDate;

    public DateTimeOffset Start(int index) => Local(_periods[index].StartTicks);

    public DateTimeOffset End(int index) => Local(_periods[index].EndTicks);

    private DateTimeOffset Local(long utcTicks) => Instant
        .FromDateTimeUtc(new DateTime(utcTicks, DateTimeKind.Utc)).InZone(_zone).ToDateTimeOffset();
}
