using System.CommandLine;
using NorthStar.Benchmarks.Compilation;
using NorthStar.Benchmarks.Recording;

var command = new RootCommand("Measures what this repository promises to be fast.")
{
    RecordingCommand.Create(),
    AnalyzerBenchmark.CreateCommand(),
    GeneratorBenchmark.CreateCommand(),
};
return command.Parse(args).Invoke();
