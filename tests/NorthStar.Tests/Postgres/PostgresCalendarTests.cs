using Npgsql;
using Xunit;

namespace NorthStar.Tests.Postgres;

/// <summary>
/// PostgreSQL as a third opinion of where days, weeks, months and fiscal quarters begin: it is asked for the first instant
/// that its own calendar dates so, to the quarter of an hour.
/// </summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresCalendarTests(PostgresServer server)
{
    private static readonly DateOnly s_first = new(1970, 1, 1);

    public static TheoryData<string> Zones =>
    [
        "UTC", "Africa/Cairo", "America/Havana", "Asia/Beirut", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe",
        "America/New_York", "Europe/Berlin", "Asia/Kathmandu",
    ];

    [PostgresTheory]
    [MemberData(nameof(Zones))]
    public void Every_period_begins_and_ends_where_PostgreSQL_says(string zone)
    {
        using NpgsqlConnection connection = Days(zone);
        AssertSame(connection, zone, Cadence.Daily, new MetricCalendar(zone), "day");
        foreach (DayOfWeek first in Enum.GetValues<DayOfWeek>())
            AssertSame(connection, zone, Cadence.Weekly, new MetricCalendar(zone, first), $"day - (extract(dow FROM day)::int - {(int)first} + 7) % 7");
        AssertSame(connection, zone, Cadence.Monthly, new MetricCalendar(zone), "date_trunc('month', day::timestamp)::date");
        for (int month = 1; month <= 12; month++)
        {
            AssertSame(
                connection, zone, Cadence.Quarterly, new MetricCalendar(zone, fiscalYearStartMonth: month),
                $"(date_trunc('quarter', day::timestamp - interval '{month - 1} months') + interval '{month - 1} months')::date");
        }
    }

    [PostgresTheory]
    [MemberData(nameof(Zones))]
    public void A_week_from_Monday_is_what_PostgreSQL_truncates_to(string zone)
    {
        using NpgsqlConnection connection = server.Open();
        PeriodSpine spine = new MetricCalendar(zone).GetSpine(Cadence.Weekly);
        int first = spine.IndexOf(new DateOnly(2005, 1, 3));
        int last = spine.IndexOf(new DateOnly(2025, 12, 29));
        DateTime[] noons = [.. Enumerable.Range(first, last - first + 1).Select(index => spine[index].UtcStart.UtcDateTime.AddHours(85))];
        using var command = new NpgsqlCommand("SELECT date_trunc('week', noon, $2) FROM unnest($1) WITH ORDINALITY AS noons(noon, number) ORDER BY number", connection)
        {
            Parameters = { new() { Value = noons }, new() { Value = zone } },
        };
        Assert.Equal(
            Enumerable.Range(first, last - first + 1).Select(index => spine[index].UtcStart.UtcDateTime),
            command.Rows(reader => reader.GetDateTime(0)));
    }

    /// <summary>A table of all days that the zone had, each with its first instant.</summary>
    private NpgsqlConnection Days(string zone)
    {
        NpgsqlConnection connection = server.Open();
        using var command = new NpgsqlCommand(
            $"""
            CREATE TEMP TABLE days AS
            SELECT day::date AS day, min(instant) AS starts
            FROM generate_series(timestamp '1969-01-01', timestamp '2038-12-31', interval '1 day') AS day,
                LATERAL (
                    SELECT (day AT TIME ZONE '{zone}') + beside * interval '15 minutes' AS instant
                    FROM generate_series(-6, 6) AS beside) AS instants
            WHERE (instant AT TIME ZONE '{zone}')::date = day::date
            GROUP BY 1
            """,
            connection);
        command.ExecuteNonQuery();
        return connection;
    }

    private static void AssertSame(NpgsqlConnection connection, string zone, Cadence cadence, MetricCalendar calendar, string period)
    {
        using var command = new NpgsqlCommand(
            $"SELECT {period}, min(starts), lead(min(starts)) OVER (ORDER BY {period}) FROM days GROUP BY 1 HAVING max(day) < '2038-12-01' ORDER BY 1",
            connection);
        var expected = command.Rows(reader => (
            Date: reader.GetFieldValue<DateOnly>(0), Start: reader.GetDateTime(1), End: reader.IsDBNull(2) ? default : reader.GetDateTime(2)));

        PeriodSpine spine = calendar.GetSpine(cadence);
        var actual = Enumerable.Range(0, spine.Count).Select(index => spine[index]).ToArray();
        HashSet<DateOnly> comparable =
        [
            .. actual
                .Where(interval => interval.Date >= s_first && NodaOracle.IsComparable(zone, new ExpectedPeriod(interval.Date, interval.EndDate, 0, 0)))
                .Select(interval => interval.Date),
        ];
        Assert.True(comparable.Count > 200);
        Assert.Equal(
            expected.Where(row => comparable.Contains(row.Date)),
            actual.Where(interval => comparable.Contains(interval.Date))
                .Select(interval => (interval.Date, interval.UtcStart.UtcDateTime, interval.UtcEnd.UtcDateTime)));
    }
}
