using System.Globalization;
using System.IO.Compression;
using NodaTime;
using NodaTime.Text;

namespace GitPulse.Tests;

/// <summary>Thirteen years of a real history, against a second computation that shares nothing with the first.</summary>
public sealed class NodeBBTests
{
    [NodeBBTheory]
    [InlineData("UTC", IsoDayOfWeek.Monday)]
    [InlineData("Europe/Berlin", IsoDayOfWeek.Monday)]
    [InlineData("America/New_York", IsoDayOfWeek.Monday)]
    [InlineData("America/New_York", IsoDayOfWeek.Sunday)]
    public async Task Every_week_of_the_history_agrees_with_an_independent_computation(string zone, IsoDayOfWeek weekStart)
    {
        Row[] rows = [.. Rows()];
        List<PrintedWeek> expected = Expected(rows, DateTimeZoneProviders.Tzdb[zone], weekStart);

        PulseRun run = await PulseRun.Good(
            ["--file", NodeBBData.File!, "--zone", zone, "--week-start", weekStart.ToString(), "--weeks", "10000"],
            new FixedClock("2026-11-01T00:00:00Z"));

        Assert.Equal(33_660, run.Counter("commits recorded"));
        Assert.Equal(33_660, run.Counter($"accepted, of which {rows.Count(row => row.IsQualified).ToString("N0", CultureInfo.InvariantCulture)} qualified"));
        Assert.Equal(0, run.Counter("duplicates"));
        Assert.Equal(0, run.Counter("rejected"));
        Assert.InRange(expected.Count, 690, 700);
        Assert.Equal(expected, run.Weeks);
        Assert.Equal(175, run.Counter("reverts"));
        Assert.NotEqual(rows.Count(row => row is { IsNoMerge: true, Lines: > 0 }), rows.Count(row => row.IsQualified));
        Assert.Equal(ExpectedAuthors(rows, DateTimeZoneProviders.Tzdb[zone], weekStart), run.Authors);
    }

    private static List<PrintedAuthors> ExpectedAuthors(Row[] rows, DateTimeZone zone, IsoDayOfWeek weekStart)
    {
        Dictionary<LocalDate, HashSet<string>> active = rows
            .Where(row => row.IsQualified)
            .GroupBy(row => WeekOf(row.Committed.InZone(zone).Date, weekStart), row => row.Actor)
            .ToDictionary(week => week.Key, week => week.ToHashSet());
        var known = new HashSet<string>();
        var weeks = new List<PrintedAuthors>();
        LocalDate last = rows.Max(row => WeekOf(row.Committed.InZone(zone).Date, weekStart));
        for (LocalDate week = active.Keys.Min(); week <= last; week = week.PlusWeeks(1))
        {
            HashSet<string> now = In(week);
            HashSet<string> before = In(week.PlusWeeks(-1));
            HashSet<string> joined = [.. now.Except(known)];
            int stayed = now.Count(before.Contains);
            int left = before.Count - stayed;
            int back = now.Count - joined.Count - stayed;
            known.UnionWith(now);
            weeks.Add(new PrintedAuthors(
                LocalDatePattern.Iso.Format(week),
                now.Count,
                joined.Count,
                stayed,
                back,
                left,
                Ratio(joined.Count + back, left, "0.0"),
                string.Join(' ', Enumerable.Range(1, 4).Select(later => Ratio(In(week.PlusWeeks(later)).Count(joined.Contains), joined.Count, "0%")))));
        }

        return weeks;

        HashSet<string> In(LocalDate week) => active.GetValueOrDefault(week) ?? [];
    }

    private static List<PrintedWeek> Expected(Row[] rows, DateTimeZone zone, IsoDayOfWeek weekStart)
    {
        ILookup<LocalDate, Row> byWeek = rows.ToLookup(row => WeekOf(row.Committed.InZone(zone).Date, weekStart));
        var weeks = new List<PrintedWeek>();
        for (LocalDate week = byWeek.Min(w => w.Key); week <= byWeek.Max(w => w.Key); week = week.PlusWeeks(1))
        {
            Row[] all = [.. byWeek[week]];
            Row[] qualified = [.. all.Where(row => row.IsQualified)];
            int authors = qualified.Select(row => row.Actor).Distinct().Count();
            int[] sizes =
            [
                qualified.Count(row => row.Lines is >= 1 and <= 10),
                qualified.Count(row => row.Lines is >= 11 and <= 100),
                qualified.Count(row => row.Lines is >= 101 and <= 1000),
                qualified.Count(row => row.Lines >= 1001),
            ];
            weeks.Add(new PrintedWeek(
                LocalDatePattern.Iso.Format(week),
                false,
                qualified.Length,
                authors,
                Ratio(qualified.Length, authors, "0.0"),
                Ratio(qualified.Length, all.Length, "0.0%"),
                string.Join(' ', sizes)));
        }

        return weeks;
    }

    private static LocalDate WeekOf(LocalDate date, IsoDayOfWeek weekStart) => date.DayOfWeek == weekStart ? date : date.Previous(weekStart);

    private static string Ratio(int part, int whole, string format) =>
        whole == 0 ? "–" : ((double)part / whole).ToString(format, CultureInfo.InvariantCulture);

    private static IEnumerable<Row> Rows()
    {
        Row[] rows = [.. ReadRows()];
        ILookup<string, Instant> reverted = rows.Where(row => row.Reverts.Length > 0).ToLookup(row => row.Reverts, row => row.Committed);
        return rows.Select(row => row with
        {
            IsReverted = reverted[row.Sha].Any(at => at >= row.Committed && at - row.Committed <= Duration.FromDays(14)),
        });
    }

    private static IEnumerable<Row> ReadRows()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(NodeBBData.File!), CompressionMode.Decompress));
        Assert.Equal("sha\tactor\tauthored\tcommitted\tparents\tfiles\tinsertions\tdeletions\treverts", reader.ReadLine());
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return new Row(
                cells[0],
                cells[8],
                cells[1],
                OffsetDateTimePattern.ExtendedIso.Parse(cells[3]).GetValueOrThrow().ToInstant(),
                int.Parse(cells[4], CultureInfo.InvariantCulture) < 2,
                int.Parse(cells[6], CultureInfo.InvariantCulture) + int.Parse(cells[7], CultureInfo.InvariantCulture));
        }
    }

    private sealed record Row(string Sha, string Reverts, string Actor, Instant Committed, bool IsNoMerge, int Lines, bool IsReverted = false)
    {
        public bool IsQualified => IsNoMerge && Lines > 0 && !IsReverted;
    }
}
