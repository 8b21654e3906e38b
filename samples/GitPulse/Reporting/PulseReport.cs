using System.Globalization;
using NorthStar;
using Spectre.Console;

namespace GitPulse.Reporting;

/// <summary>Prints a pulse: what is shown, the weeks, and what became of every commit.</summary>
internal sealed class PulseReport(IAnsiConsole console)
{
    public void Print(Pulse pulse)
    {
        PrintHeader(pulse);
        console.Write(WeekTable.Of(pulse.Weeks, console.Profile.Width));
        PrintLegend(pulse);
        PrintCounters(pulse);
    }

    private void PrintHeader(Pulse pulse)
    {
        MetricDefinition metric = CommitLandedAggregator.Definition;
        CommitLandedPeriod last = pulse.Weeks[^1];
        Line($"[bold]{metric.Name}[/]: {Markup.Escape(Excerpt.Printable(pulse.Source))}");
        Line($"[dim]{metric.Value}. A commit counts when it is no merge and changes at least one line.[/]");
        Line(
            $"{Quantity(pulse.Weeks.Count, "week")} from {Date(pulse.Weeks[0].Date)} to {Date(last.Interval.EndDate.AddDays(-1))}, " +
            $"each beginning on {pulse.Calendar.FirstDayOfWeek} in {Markup.Escape(pulse.Calendar.TimeZone)}.");
        if (pulse.Note is { } note)
            Line($"[yellow]{Markup.Escape(note)}[/]");
        console.WriteLine();
    }

    private void PrintLegend(Pulse pulse)
    {
        if (pulse.Weeks.Any(week => week.IsProvisional))
            Line("[yellow]*[/] provisional: this week has not ended");
        Line($"[dim]{ChangeSizes.InWords}[/]");
        console.WriteLine();
    }

    private void PrintCounters(Pulse pulse)
    {
        RecordCounters counters = pulse.Counters;
        var grid = new Grid().AddColumn(new GridColumn().RightAligned().NoWrap()).AddColumn();
        Add(counters.Recorded, "commits recorded in the whole history");
        Add(counters.Accepted, $"accepted, of which {Number(pulse.Qualified)} count and {Number(counters.Accepted - pulse.Qualified)} are merges or change no line");
        Add(counters.Duplicates, "duplicates: an id that was there before");
        Add(counters.Rejected, "rejected");
        foreach ((long count, string reason) in Rejections.Of(counters))
            Add(count, "  " + reason);
        console.Write(grid);

        void Add(long count, string what) => grid.AddRow(new Text(Number(count)), new Text(what));
    }

    private void Line(string markup) => console.Write(new Markup(markup + "\n"));

    private static string Quantity(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
