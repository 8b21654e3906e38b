using System.Globalization;
using Spectre.Console;

namespace GitPulse.Reporting;

/// <summary>The weeks as a table, oldest first, with a bar for each value.</summary>
internal static class WeekTable
{
    private const int WidthWithoutBars = 72;
    private const int WidestBar = 24;

    private static readonly ChangeSize[] Sizes = Enum.GetValues<ChangeSize>();

    public static Table Of(IReadOnlyList<CommitLandedPeriod> weeks, int width)
    {
        int barWidth = Math.Clamp(width - WidthWithoutBars, 4, WidestBar);
        long largest = weeks.Max(week => week.Value);

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Column("week of"));
        table.AddColumn(Column("commits").RightAligned());
        table.AddColumn(Column("").Width(barWidth));
        table.AddColumn(Column("authors").RightAligned());
        table.AddColumn(Column("per\nauthor").RightAligned());
        table.AddColumn(Column("quality\nrate").RightAligned());
        foreach (ChangeSize size in Sizes)
            table.AddColumn(Column(size.ToString().ToLowerInvariant()).RightAligned());

        foreach (CommitLandedPeriod week in weeks)
        {
            table.AddRow([
                $"{week.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(week.IsProvisional ? "[yellow]*[/]" : "")}",
                $"[bold]{Number(week.Value)}[/]",
                $"[green]{Bar.Of(week.Value, largest, barWidth)}[/]",
                Number(week.Actors.Value),
                Ratio(week.ActionsPerActor, "0.0"),
                Ratio(week.QualityRate, "0.0%"),
                .. Sizes.Select(size => Number(week.BySize[size].Value)),
            ]);
        }

        return table;
    }

    private static TableColumn Column(string header) => new TableColumn(header).NoWrap().Padding(0, 0);

    private static string Ratio(double? ratio, string format) => ratio?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
