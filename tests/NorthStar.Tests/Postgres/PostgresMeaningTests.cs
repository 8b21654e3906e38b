using Npgsql;
using NpgsqlTypes;
using NorthStar.Tests.Oracle.Meaning;
using Xunit;

namespace NorthStar.Tests.Postgres;

/// <summary>PostgreSQL as a third opinion of what is qualified, of distinct actors, growth, cohorts, trailing windows and activation.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresMeaningTests(PostgresServer server)
{
    private const string Week = $"(at AT TIME ZONE '{ShopHistory.Zone}')::date - extract(dow FROM at AT TIME ZONE '{ShopHistory.Zone}')::int";

    private static readonly Lazy<MeaningReading> s_reading = new(() =>
        MeaningOracle.Read(ShopHistory.Declaration, ShopHistory.Deliveries, ShopHistory.Now));

    private static MeaningReading Reading => s_reading.Value;

    [PostgresFact]
    public void The_figures_of_every_week_agree()
    {
        using NpgsqlConnection connection = Shop();
        using var command = new NpgsqlCommand(
            """
            SELECT week, count(*), count(*) FILTER (WHERE qualified), coalesce(sum(least(quantity, 400)) FILTER (WHERE qualified), 0),
                count(DISTINCT actor) FILTER (WHERE qualified), count(DISTINCT team) FILTER (WHERE qualified),
                (SELECT count(*) FROM (SELECT FROM judged j WHERE j.week = judged.week AND qualified GROUP BY actor HAVING count(*) >= 2) AS frequent)
            FROM judged GROUP BY week ORDER BY week
            """,
            connection);
        var expected = command.Rows(reader => (
            reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDecimal(3),
            (long?)reader.GetInt64(4), reader.GetInt64(5), (long?)reader.GetInt64(6)));

        Assert.Equal(
            expected,
            Reading.Periods.Where(week => week.Tally.Total > 0).Select(week => (
                week.Date, week.Tally.Total, week.Tally.Count, week.Tally.Quantity, week.Tally.Actors, week.Tally.Groups, week.Tally.FrequentActors)));
        long qualified = expected.Sum(week => week.Item3);
        Assert.InRange(qualified, 200, expected.Sum(week => week.Item2) - 200);
    }

    [PostgresFact]
    public void The_growth_of_every_week_agrees()
    {
        using NpgsqlConnection connection = Shop();
        using var command = new NpgsqlCommand(
            """
            WITH active AS (SELECT DISTINCT week, actor FROM judged WHERE qualified),
                marked AS (
                    SELECT week, actor, min(week) OVER (PARTITION BY actor) = week AS is_new,
                        lag(week) OVER (PARTITION BY actor ORDER BY week) = week - 7 AS stayed,
                        lead(week) OVER (PARTITION BY actor ORDER BY week) IS DISTINCT FROM week + 7 AS leaves
                    FROM active),
                weeks AS (SELECT day::date AS week FROM generate_series($1::timestamp, $2::timestamp, interval '7 days') AS day)
            SELECT weeks.week, count(actor), count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE stayed),
                count(*) FILTER (WHERE NOT is_new AND NOT stayed),
                (SELECT count(*) FROM marked m WHERE m.week = weeks.week - 7 AND leaves)
            FROM weeks LEFT JOIN marked USING (week) GROUP BY weeks.week ORDER BY weeks.week
            """,
            connection)
        {
            Parameters = { new() { Value = Reading.Growth[0].Date }, new() { Value = Reading.Growth[^1].Date } },
        };
        Assert.Equal(
            command.Rows(reader => (
                reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5))),
            Reading.Growth.Select(week => (week.Date, week.Active, week.New, week.Retained, week.Resurrected, week.Churned)));
        Assert.True(Reading.Growth.Max(week => week.Resurrected) > 5);
    }

    [PostgresTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_cohorts_agree(int minimumActions)
    {
        using NpgsqlConnection connection = Shop();
        using var command = new NpgsqlCommand(
            """
            WITH active AS (SELECT week, actor, count(*) AS actions FROM judged WHERE qualified GROUP BY week, actor),
                cohorts AS (SELECT actor, min(week) AS cohort FROM active GROUP BY actor)
            SELECT cohort, (week - cohort) / 7, count(*)
            FROM active JOIN cohorts USING (actor) WHERE actions >= $1 GROUP BY 1, 2 ORDER BY 1, 2
            """,
            connection)
        {
            Parameters = { new() { Value = minimumActions } },
        };
        List<(DateOnly, int, long)> expected = command.Rows(reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt64(2)));
        Assert.Equal(
            expected,
            Reading.RetentionOn(minimumActions).SelectMany(cohort => cohort.Cells
                .Select((cell, index) => (cohort.Date, index, cell.Actors))
                .Where(cell => cell.Actors > 0)));

        using var later = new NpgsqlCommand(
            """
            WITH active AS (SELECT week, actor, count(*) AS actions FROM judged WHERE qualified GROUP BY week, actor),
                cohorts AS (SELECT actor, min(week) AS cohort FROM active GROUP BY actor)
            SELECT cohort, k, count(DISTINCT actor)
            FROM active JOIN cohorts USING (actor), LATERAL generate_series(0, (week - cohort) / 7) AS k
            WHERE actions >= $1 GROUP BY 1, 2 ORDER BY 1, 2
            """,
            connection)
        {
            Parameters = { new() { Value = minimumActions } },
        };
        Assert.Equal(
            later.Rows(reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt64(2))),
            Reading.RetentionOnOrAfter(minimumActions).SelectMany(cohort => cohort.Cells
                .Select((cell, index) => (cohort.Date, index, cell.Actors))
                .Where(cell => cell.Actors > 0)));
        Assert.True(expected.Count > 50);
    }

    [PostgresTheory]
    [InlineData("2018-02-18", 7)]  // after the evening that had 23:00 twice
    [InlineData("2018-02-17", 1)]
    [InlineData("2018-02-18", 1)]
    [InlineData("2017-10-15", 1)]  // the day that began at 01:00
    [InlineData("2018-03-10", 28)]
    [InlineData("2018-01-31", 90)]
    public void The_days_of_a_trailing_window_agree(string lastDay, int days)
    {
        var last = DateOnly.Parse(lastDay, provider: null);
        using NpgsqlConnection connection = Shop();
        using var command = new NpgsqlCommand(
            """
            SELECT active, count(*), sum(actions)::bigint FROM (
                SELECT count(DISTINCT day) AS active, count(*) AS actions FROM judged
                WHERE qualified AND day BETWEEN $1 AND $2 GROUP BY actor) AS actors
            GROUP BY active ORDER BY active
            """,
            connection)
        {
            Parameters = { new() { Value = last.AddDays(1 - days) }, new() { Value = last } },
        };
        List<(long Days, long Actors, long Actions)> expected = command.Rows(reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)));
        TrailingReading window = Reading.Trailing(days, last)!;
        Assert.Equal(
            expected.Select(row => (row.Days, row.Actors)),
            window.ActorsByActiveDays.Select((actors, index) => (index + 1L, actors)).Where(row => row.actors > 0));
        Assert.Equal((expected.Sum(row => row.Actors), expected.Sum(row => row.Actions)), (window.Actors, window.Actions));
        Assert.True(window.Actors > 0);
    }

    [PostgresFact]
    public void Who_was_activated_agrees()
    {
        using NpgsqlConnection connection = Shop();
        using var command = new NpgsqlCommand(
            $"""
            WITH bases AS (SELECT actor, min(at) AS at FROM related WHERE relation = 2 GROUP BY actor),
                judged_bases AS (
                    SELECT {Week} AS week, at + $1 <= $2 AS mature,
                        (SELECT count(*) FROM judged WHERE qualified AND judged.actor = bases.actor AND judged.at BETWEEN bases.at AND bases.at + $1) >= 2 AS activated
                    FROM bases)
            SELECT week, count(*), count(*) FILTER (WHERE mature), count(*) FILTER (WHERE mature AND activated) FROM judged_bases GROUP BY week ORDER BY week
            """,
            connection)
        {
            Parameters = { new() { Value = ShopHistory.ToActivate }, new() { Value = ShopHistory.Now.UtcDateTime } },
        };
        Assert.Equal(
            command.Rows(reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))),
            Reading.Periods.Where(week => week.Activation!.Bases > 0).Select(week => (
                week.Date, week.Activation!.Bases, week.Activation.Mature, week.Activation.Activated)));
        Assert.Contains(Reading.Periods, week => week.Activation is { Share: > 0 and < 1, Immature: 0 });
    }

    /// <summary>The history as tables, and a view that judges it.</summary>
    private NpgsqlConnection Shop()
    {
        NpgsqlConnection connection = server.Open();
        using var create = new NpgsqlCommand(
            """
            CREATE TEMP TABLE orders (at timestamptz, actor text, key text, team text, quantity numeric, good boolean);
            CREATE TEMP TABLE related (relation int, at timestamptz, actor text, key text);
            """,
            connection);
        create.ExecuteNonQuery();
        using (NpgsqlBinaryImporter import = connection.BeginBinaryImport("COPY orders FROM STDIN (FORMAT BINARY)"))
        {
            foreach (CoreEvent e in ShopHistory.Deliveries.Select(delivery => delivery.Event).OfType<CoreEvent>())
                import.WriteRow(e.OccurredAt!.Value.UtcDateTime, e.Actor, e.Correlation, e.Group, e.Quantity, e.PassesQuality);
            import.Complete();
        }

        using (NpgsqlBinaryImporter import = connection.BeginBinaryImport("COPY related FROM STDIN (FORMAT BINARY)"))
        {
            foreach (OtherEvent e in ShopHistory.Deliveries.Select(delivery => delivery.Event).OfType<OtherEvent>())
            {
                import.StartRow();
                import.Write(e.Relation, NpgsqlDbType.Integer);
                import.Write(e.OccurredAt!.Value.UtcDateTime, NpgsqlDbType.TimestampTz);
                import.Write((string?)e.Actor, NpgsqlDbType.Text);
                import.Write((string?)e.Correlation, NpgsqlDbType.Text);
            }

            import.Complete();
        }

        using var judge = new NpgsqlCommand(
            $"""
            CREATE INDEX ON related (key);
            ANALYZE related;
            CREATE TEMP TABLE judged AS
            SELECT at, actor, team, quantity,
                (at AT TIME ZONE '{ShopHistory.Zone}')::date AS day,
                {Week} AS week,
                good
                AND (SELECT count(DISTINCT r.actor) FROM related r
                    WHERE r.relation = 0 AND r.key = o.key AND r.actor <> o.actor AND r.at BETWEEN o.at AND o.at + interval '48 hours') >= 2
                AND NOT EXISTS (SELECT FROM related r WHERE r.relation = 1 AND r.key = o.key AND r.at BETWEEN o.at AND o.at + interval '240 hours') AS qualified
            FROM orders o;
            """,
            connection);
        judge.ExecuteNonQuery();
        return connection;
    }
}
