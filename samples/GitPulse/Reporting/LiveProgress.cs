using System.Globalization;
using GitPulse.Sources;
using Spectre.Console;

namespace GitPulse.Reporting;

/// <summary>Shows how far a source is read, on a terminal only.</summary>
internal sealed class LiveProgress(IAnsiConsole console)
{
    public Task ShowAsync(ICommitSource source, Func<Action<long>, Task> work)
    {
        if (!console.Profile.Capabilities.Ansi || !console.Profile.Capabilities.Interactive)
            return work(_ => { });

        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                ProgressTask task = context.AddTask("Reading commits", maxValue: 1);
                return work(recorded =>
                {
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{recorded:N0} commits");
                    task.Value = source.Progress;
                });
            });
    }
}
