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
        console.Write(AuthorTable.Of(pulse.Authors));
        PrintAuthorLegend();
        PrintCounters(pulse);
    }

    private void PrintHeader(Pulse pulse)
    {
        MetricDefinition metric = CommitLandedAggregator.Definition;
        CommitLandedPeriod last = pulse.Weeks[^1];
        Line($"[bold]{metric.Name}[/]: {Markup.Escape(Excerpt.Printable(pulse.Source))}");
        Line($"[dim]{Markup.Escape(metric.Value)}.[/]");
        console.WriteLine();
        Line(
            $"{Quantity(pulse.Weeks.Count, "week")}{(pulse.IsWholeHistory ? ", the whole history" : "")} " +
            $"up to {(pulse.EndsNow ? "the current one" : "the newest with commits")}: " +
            $"{Date(pulse.Weeks[0].Date)} to {Date(last.Interval.EndDate.AddDays(-1))}");
        Line($"[dim]Weeks begin on {pulse.Calendar.FirstDayOfWeek} in the time zone {Markup.Escape(pulse.Calendar.TimeZone)}.[/]");
        if (pulse.Note is { } note)
            Line($"[yellow]{Markup.Escape(note)}[/]");
    }

    private void PrintLegend(Pulse pulse)
    {
        if (pulse.Weeks.Any(week => week.IsProvisional))
            Line($"[yellow]*[/] provisional: a commit can still land in this week, or be reverted within {CommitReverted.DaysToStay} days");
        Line("[dim]commits, authors and sizes: of commits that qualify[/]");
        Line($"[dim]a commit qualifies: no merge, a changed line, not reverted within {CommitReverted.DaysToStay} days[/]");
        Line("[dim]quality rate: the share of all commits that qualify; – where there is none[/]");
        Line($"[dim]{ChangeSizes.InWords}[/]");
        console.WriteLine();
    }

    private void PrintAuthorLegend()
    {
        Line("[dim]stayed: was here the week before; came back: was here earlier; left: was here only the week before[/]");
        Line("[dim]quick ratio: authors new or back for each who left; +1: the new ones who were here a week later[/]");
        console.WriteLine();
    }

    private void PrintCounters(Pulse pulse)
    {
        RecordCounters counters = pulse.Counters;
        var grid = new Grid().AddColumn(new GridColumn().RightAligned().NoWrap()).AddColumn();
        Add(counters.Recorded, "commits recorded");
        Add(counters.Accepted, $"accepted, of which {Number(pulse.Qualified)} qualified and {Number(counters.Accepted - pulse.Qualified)} are merges, change no line or did not stay");
        Add(pulse.Reverts, $"reverts: one takes a commit back that landed at most {CommitReverted.DaysToStay} days before");
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
