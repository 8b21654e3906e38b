using System.Globalization;
using Spectre.Console;

namespace GitPulse.Reporting;

/// <summary>Where the authors of each week come from, and whether the new ones come back.</summary>
internal static class AuthorTable
{
    private const int LastWeek = 4;

    public static Table Of(IReadOnlyList<AuthorWeek> weeks)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string header in (string[])["week of", "authors", "new", "stayed", "came back", "left", "quick ratio"])
            table.AddColumn(Column(header));
        for (int week = 1; week <= LastWeek; week++)
            table.AddColumn(Column(string.Create(CultureInfo.InvariantCulture, $"+{week}")));

        foreach (AuthorWeek week in weeks)
        {
            table.AddRow([
                $"{week.Growth.Interval.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(week.Growth.IsProvisional ? "[yellow]*[/]" : "")}",
                $"[bold]{week.Growth.Active}[/]",
                $"[green]{Number(week.Growth.New)}[/]",
                Number(week.Growth.Retained),
                Number(week.Growth.Resurrected),
                $"[red]{Number(week.Growth.Churned)}[/]",
                Ratio(week.Growth.QuickRatio, "0.0"),
                .. Enumerable.Range(1, LastWeek).Select(later => Ratio(week.RetainedAfter(later), "0%")),
            ]);
        }

        return table;
    }

    private static TableColumn Column(string header) => new TableColumn(header).NoWrap().RightAligned().Padding(1, 0);

    private static string Ratio(double? ratio, string format) => ratio?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
