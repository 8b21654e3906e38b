using Spectre.Console;

namespace GitPulse.Tests;

public sealed class LiveProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_is_shown_on_a_terminal_only(bool isTerminal)
    {
        string file = _folder.Write("commits.tsv", "sha\tactor\tcommitted\tparents\tinsertions\tdeletions\n" +
            string.Concat(Enumerable.Range(0, 250).Select(i => $"{i}\tann\t2026-03-16T08:00:00Z\t1\t4\t3\n")));
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        int exitCode = await new PulseCommand(console, output, output, TimeProvider.System, _folder.Path).RunAsync(["--file", file]);

        Assert.Equal(0, exitCode);
        Assert.Contains("250  ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(isTerminal, output.ToString().Contains("200 commits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_that_was_asked_for_before_the_start_is_obeyed()
    {
        string file = _folder.Write("commits.tsv", "sha\n");

        PulseRun run = await PulseRun.Of(["--file", file], cancellation: new CancellationToken(canceled: true));

        Assert.Equal((PulseCommand.Stopped, "", "gitpulse: Stopped.\n"), (run.ExitCode, run.Output, run.Errors));
    }
}
