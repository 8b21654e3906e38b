using System.Globalization;
using Spectre.Console;

namespace GitPulse.Reporting;

/// <summary>The weeks as a table, oldest first, with a bar for each value.</summary>
internal static class WeekTable
{
    private const int WidthWithoutBars = 76;
    private const int WidestBar = 24;

    public static Table Of(IReadOnlyList<CommitLandedPeriod> weeks, int width)
    {
        int barWidth = Math.Clamp(width - WidthWithoutBars, 4, WidestBar);
        long largest = weeks.Max(week => week.Value);

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("week of").NoWrap());
        table.AddColumn(new TableColumn("commits").RightAligned().PadRight(0));
        table.AddColumn(new TableColumn("").NoWrap().Width(barWidth));
        table.AddColumn(new TableColumn("authors").RightAligned());
        table.AddColumn(new TableColumn("commits\nper author").RightAligned());
        table.AddColumn(new TableColumn("quality\nrate").RightAligned());
        foreach (ChangeSize size in Enum.GetValues<ChangeSize>())
            table.AddColumn(new TableColumn(size.ToString().ToLowerInvariant()).RightAligned());

        foreach (CommitLandedPeriod week in weeks)
        {
            table.AddRow([
                $"{week.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(week.IsProvisional ? " [yellow]*[/]" : "")}",
                $"[bold]{Number(week.Value)}[/]",
                $"[green]{Bar.Of(week.Value, largest, barWidth)}[/]",
                Number(week.Actors),
                Ratio(week.ActionsPerActor, "0.0"),
                Ratio(week.QualityRate, "0.0%"),
                .. Enum.GetValues<ChangeSize>().Select(size => Number(week.BySize[size].Value)),
            ]);
        }

        return table;
    }

    private static string Ratio(double? ratio, string format) => ratio?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
