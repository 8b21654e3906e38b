using System.CommandLine;
using GitPulse.Reporting;
using GitPulse.Sources;
using Spectre.Console;

namespace GitPulse;

/// <summary>The whole program, apart from the process that it runs in.</summary>
internal sealed class PulseCommand(
    IAnsiConsole console, TextWriter output, TextWriter errors, TimeProvider clock, string currentFolder)
{
    public const int Failed = 1;
    public const int Stopped = 130;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var command = new RootCommand("The North Star of a git repository: commits that stay, week by week.");
        var options = new PulseOptions(command);
        command.SetAction((result, stop) => ShowAsync(options.Read(result), stop));

        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
            return Fail(error.Message + " Try --help.");

        try
        {
            var invocation = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (BadInputException cause)
        {
            return Fail(cause.Message);
        }
        catch (OperationCanceledException)
        {
            Fail("Stopped.");
            return Stopped;
        }
    }

    private async Task<int> ShowAsync(PulseRequest request, CancellationToken cancellation)
    {
        ICommitSource source = request.File is { } file
            ? new CommitTable(Path.GetFullPath(file, currentFolder))
            : new GitLog(await GitRepository.FindAsync(Path.GetFullPath(request.Repository ?? "", currentFolder), cancellation));
        var aggregator = new CommitLandedAggregator(clock, request.Calendar);
        await new LiveProgress(console).ShowAsync(
            source, advanced => Recording.RecordAsync(source, aggregator, advanced, cancellation));
        new PulseReport(console).Print(Pulse.Of(source, aggregator, request));
        return 0;
    }

    private int Fail(string message)
    {
        errors.WriteLine("gitpulse: " + message.ReplaceLineEndings(" "));
        return Failed;
    }
}
