using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace GitPulse.Tests;

/// <summary>What one run of the program printed.</summary>
internal sealed partial record PulseRun(int ExitCode, string Output, string Errors)
{
    public static async Task<PulseRun> Of(string[] arguments, TimeProvider? clock = null, string? folder = null, CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 100;
        int exitCode = await new PulseCommand(console, output, errors, clock ?? TimeProvider.System, folder ?? Path.GetTempPath())
            .RunAsync(arguments, cancellation);
        return new PulseRun(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    public static async Task<PulseRun> Good(string[] arguments, TimeProvider? clock = null, string? folder = null)
    {
        PulseRun run = await Of(arguments, clock, folder);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    /// <summary>Asserts that the run refused with one line and printed nothing else.</summary>
    public static async Task Refuses(string[] arguments, string line, TimeProvider? clock = null, string? folder = null) =>
        (await Of(arguments, clock, folder)).Refused(line);

    public void Refused(string line)
    {
        Assert.Equal($"gitpulse: {line}\n", Errors);
        Assert.Equal("", Output);
        Assert.Equal(PulseCommand.Failed, ExitCode);
    }

    public IReadOnlyList<PrintedWeek> Weeks => [.. WeekRow().Matches(Output).Select(row => new PrintedWeek(
        row.Groups["week"].Value,
        row.Groups["provisional"].Length > 0,
        Number(row.Groups["value"]),
        Number(row.Groups["authors"]),
        row.Groups["perAuthor"].Value,
        row.Groups["quality"].Value,
        string.Join(' ', row.Groups["size"].Captures.Select(size => Number(size)))))];

    public IReadOnlyList<PrintedAuthors> Authors => [.. AuthorRow().Matches(Output).Select(row => new PrintedAuthors(
        row.Groups["week"].Value,
        Number(row.Groups["authors"]),
        Number(row.Groups["new"]),
        Number(row.Groups["stayed"]),
        Number(row.Groups["back"]),
        Number(row.Groups["left"]),
        row.Groups["quick"].Value,
        string.Join(' ', row.Groups["later"].Captures.Select(share => share.Value))))];

    public string Bar(string week) => WeekRow().Matches(Output).Single(row => row.Groups["week"].Value == week).Groups["bar"].Value;

    /// <summary>The number that stands before these words.</summary>
    public long Counter(string words)
    {
        Match match = Regex.Match(Output, $@"^ *([0-9,]+)  +{Regex.Escape(words)}", RegexOptions.Multiline);
        Assert.True(match.Success, $"There is no counter '{words}' in:\n{Output}");
        return Number(match.Groups[1]);
    }

    private static long Number(Capture text) => long.Parse(text.ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^ *(?<week>\d{4}-\d\d-\d\d)(?<provisional>\*?) +(?<value>[\d,]+) +(?<bar>[█▏▎▍▌▋▊▉]*) +(?<authors>[\d,]+) +" +
        @"(?<perAuthor>\S+) +(?<quality>\S+)( +(?<size>[\d,]+)){4} *$", RegexOptions.Multiline)]
    private static partial Regex WeekRow();

    [GeneratedRegex(
        @"^ *(?<week>\d{4}-\d\d-\d\d)\*? +(?<authors>[\d,]+) +(?<new>[\d,]+) +(?<stayed>[\d,]+) +(?<back>[\d,]+) +(?<left>[\d,]+) +" +
        @"(?<quick>–|\d+\.\d)( +(?<later>–|\d+%)){4} *$", RegexOptions.Multiline)]
    private static partial Regex AuthorRow();
}

/// <param name="Sizes">Small, medium, large and huge, as <c>1 2 3 4</c>.</param>
internal sealed record PrintedWeek(
    string Week, bool IsProvisional, long Value, long Authors, string PerAuthor, string Quality, string Sizes);

/// <param name="Later">The share of the new authors who were active 1, 2, 3 and 4 weeks later, as <c>50% 0% – –</c>.</param>
internal sealed record PrintedAuthors(
    string Week, long Authors, long New, long Stayed, long CameBack, long Left, string QuickRatio, string Later);
