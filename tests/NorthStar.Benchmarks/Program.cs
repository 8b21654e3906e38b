using System.CommandLine;
using NorthStar.Benchmarks.Recording;

var command = new RootCommand("Measures what this repository promises to be fast.")
{
    RecordingCommand.Create(),
};
return command.Parse(args).Invoke();
