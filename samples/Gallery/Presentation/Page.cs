using NorthStar;
using Spectre.Console;

namespace Gallery.Presentation;

/// <summary>Prints one system: what it measures, its periods, and what became of its events.</summary>
internal sealed class Page(IAnsiConsole console)
{
    public void Print(Exhibit exhibit)
    {
        MetricDefinition northStar = exhibit.NorthStar;
        Line($"[bold]{Markup.Escape(exhibit.Title)}[/]: {Markup.Escape(northStar.Name)}");
        Line($"{Markup.Escape(northStar.Value)}. {Markup.Escape(exhibit.About)}");
        PeriodTable periods = exhibit.Table();
        Print(periods);
        if (periods.Rows.Any(row => row.IsProvisional))
            Line("[yellow]*[/] provisional: events, or what confirms them or takes them back, may still come");
        exhibit.ShowMore(this);
        PrintOthers(exhibit);
        PrintCounters("core events", exhibit.Counters);
        if (exhibit.RelatedCounters is { } related)
            PrintCounters("related events", related);
    }

    public void Line(string markup) => console.Write(new Markup(markup + "\n"));

    public void Growth(string actors, IEnumerable<GrowthPeriod> periods)
    {
        Table table = TableOf($"{actors}, week of", "active", "new", "retained", "resurrected", "churned", "quick ratio");
        foreach (GrowthPeriod week in periods)
        {
            table.AddRow(
                Start(week.Interval.Date, week.IsProvisional), Written.Number(week.Active.Value), Written.Number(week.New),
                Written.Number(week.Retained), Written.Number(week.Resurrected), Written.Number(week.Churned), Written.Number(week.QuickRatio, "0.0"));
        }

        console.Write(table);
    }

    public void Retention(string actors, IReadOnlyList<RetentionCohort> cohorts)
    {
        int longest = cohorts.Max(cohort => cohort.Cells.Count);
        Table table = TableOf([$"{actors}, first week", "size", .. Enumerable.Range(0, longest).Select(offset => $"+{offset}")]);
        foreach (RetentionCohort cohort in cohorts)
        {
            table.AddRow(
            [
                Written.Date(cohort.Interval.Date), Written.Number(cohort.Size),
                .. cohort.Cells.Select(cell => Written.Number(cell.Share, "0%") + (cell.IsProvisional ? "[yellow]*[/]" : "")),
            ]);
        }

        console.Write(table);
    }

    public void Pace(IEnumerable<TargetPace> targets)
    {
        foreach (TargetPace pace in targets)
        {
            string judgement = pace.IsOnPace is { } onPace ? (onPace ? "[green]on pace[/]" : "[red]behind[/]") : "not begun";
            Line(
                $"target for the quarter from {Written.Date(pace.Quarter.Date)}: {Written.Number(pace.Target.Value)}; " +
                $"last full week {Written.Number(pace.Actual)}, expected by then {Written.Number(pace.Expected)}: {judgement}");
        }
    }

    private void Print(PeriodTable periods)
    {
        Table table = TableOf(
        [
            $"{Written.Period(periods.Cadence)} of",
            .. periods.Columns.SelectMany(column => column.IsNorthStar ? [column.Header, "change"] : new[] { column.Header }),
        ]);
        foreach (PeriodRow row in periods.Rows)
            table.AddRow([Start(row.Date, row.IsProvisional), .. row.Cells.SelectMany(cell => Texts(row, cell))]);
        console.Write(table);
    }

    private void PrintOthers(Exhibit exhibit)
    {
        console.WriteLine();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (MetricDefinition metric in exhibit.Others)
        {
            string role = metric.Role == MetricRole.InputMetric ? $"input, {metric.Stage}" : metric.Role.ToString();
            string limits = Written.Limits(metric);
            grid.AddRow(
                new Text(role.ToLowerInvariant()),
                new Text(metric.Name),
                new Text($"{metric.Value}{(limits.Length > 0 ? $"; {limits}" : "")}{(metric.Owner is { } owner ? $" ({owner})" : "")}"));
        }

        console.Write(grid);
    }

    private void PrintCounters(string events, RecordCounters counters) => Line(
        $"[dim]{Written.Number(counters.Recorded)} {events} delivered: {Written.Number(counters.Accepted)} accepted " +
        $"({Written.Number(counters.Corrections)} after their period was final), {Written.Number(counters.Duplicates)} delivered again, " +
        $"{Written.Number(counters.Rejected)} rejected[/]");

    private static IEnumerable<string> Texts(PeriodRow row, PeriodCell cell)
    {
        string value = Written.Number(cell.Value, cell.Column.Format);
        if (cell.Column.IsNorthStar)
            return [$"[bold]{value}[/]", Written.Change(row.Change, cell.Column.IsShare)];
        if (cell.State is not { } state)
            return [value];
        string color = state == GuardrailState.Breached ? "red" : "dim";
        return [$"{value} [{color}]{Written.State(state)}[/]"];
    }

    private static string Start(DateOnly date, bool isProvisional) => Written.Date(date) + (isProvisional ? "[yellow]*[/]" : " ");

    private static Table TableOf(params string[] headers)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(headers[i])).Padding(0, 0).NoWrap();
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        return table;
    }
}
