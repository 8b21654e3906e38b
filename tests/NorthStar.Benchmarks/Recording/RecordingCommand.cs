using System.CommandLine;
using NorthStar.Benchmarks.Recording.Report;
using NorthStar.Benchmarks.Recording.Sections;

namespace NorthStar.Benchmarks.Recording;

/// <summary>The command <c>recording</c>.</summary>
internal static class RecordingCommand
{
    private const int FullEvents = 10_000_000;
    private const int FullRounds = 7;
    private const int QuickReduction = 20;

    private static readonly (string Name, string Title, Action<RecordingOptions, MarkdownReport> Run)[] s_sections =
    [
        ("tasks", "Six tasks", (options, report) => new TaskSection(options, report).Run()),
        ("inputs", "Other orders and actors", (options, report) => new InputSection(options, report).Run()),
        ("threads", "Two threads", (options, report) => new ThreadSection(options, report).Run()),
        ("snapshots", "Reading all periods", (options, report) => new SnapshotSection(options, report).Run()),
        ("state", "Merge, save and load", (options, report) => new StateSection(options, report).Run()),
        ("scale", "Scale", (options, report) => new ScaleSection(options, report).Run()),
    ];

    public static Command Create()
    {
        var sections = new Option<string[]>("--sections") { Description = "What to measure.", AllowMultipleArgumentsPerToken = true };
        sections.AcceptOnlyFromAmong([.. s_sections.Select(section => section.Name)]);
        var tasks = new Option<string[]>("--tasks") { Description = "The tasks, T1 to T6.", AllowMultipleArgumentsPerToken = true };
        tasks.AcceptOnlyFromAmong([.. RecordingTask.All.Select(task => task.Name)]);
        var shapes = new Option<string[]>("--shapes") { Description = "The events: struct, class or both.", AllowMultipleArgumentsPerToken = true };
        shapes.AcceptOnlyFromAmong("struct", "class");
        var contenders = new Option<string[]>("--contenders") { Description = "Parts of the contenders' names.", AllowMultipleArgumentsPerToken = true };
        var events = new Option<int?>("--events") { Description = $"How many events; {FullEvents:#,0} by default." };
        var hosts = new Option<int>("--actors") { Description = "How many actors.", DefaultValueFactory = _ => 200_000 };
        var rounds = new Option<int>("--rounds") { Description = "How many rounds.", DefaultValueFactory = _ => FullRounds };
        var quick = new Option<bool>("--quick") { Description = $"All sizes divided by {QuickReduction}: to see that it runs, not to read numbers from." };
        var output = new Option<FileInfo?>("--output") { Description = "The Markdown file; docs/performance.md for a run of everything." };
        var command = new Command("recording", "Generated aggregators side by side with code by hand and with what applications use instead.")
        {
            sections, tasks, shapes, contenders, events, hosts, rounds, quick, output,
        };
        command.SetAction(result =>
        {
            string[] shape = result.GetValue(shapes) ?? [];
            string[] names = result.GetValue(tasks) ?? [];
            int reduction = result.GetValue(quick) ? QuickReduction : 1;
            var options = new RecordingOptions
            {
                Tasks = [.. RecordingTask.All.Where(task => names is [] || names.Contains(task.Name))],
                Structs = shape is [] || shape.Contains("struct"),
                Classes = shape is [] || shape.Contains("class"),
                Contenders = result.GetValue(contenders) ?? [],
                Events = result.GetValue(events) ?? FullEvents / reduction,
                Hosts = result.GetValue(hosts) / reduction,
                Rounds = result.GetValue(rounds),
                Reduction = reduction,
            };
            bool isWhole = command.Options.All(option => option == output || result.GetResult(option) is null or { Implicit: true });
            Run(options, result.GetValue(sections) ?? [], Line(result), result.GetValue(output) ?? (isWhole ? PageOfRepository() : null));
        });
        return command;
    }

    private static string Line(ParseResult result) =>
        string.Join(' ', result.Tokens.Select(token => token.Value).Prepend("dotnet run -c Release --project tests/NorthStar.Benchmarks --"));

    private static FileInfo PageOfRepository()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "NorthStar.Generators.sln")))
            directory = directory.Parent;
        return directory is null
            ? throw new InvalidOperationException("Not built in the repository: say with --output where the page goes.")
            : new FileInfo(Path.Combine(directory.FullName, "docs", "performance.md"));
    }

    private static void Run(RecordingOptions options, string[] names, string line, FileInfo? output)
    {
        var report = new MarkdownReport(Console.Out);
        Introduction.Write(report, options, line);
        foreach ((string name, string title, Action<RecordingOptions, MarkdownReport> run) in s_sections)
        {
            if (names is not [] && !names.Contains(name))
                continue;
            report.Heading(2, title);
            run(options, report);
        }

        if (output is not null)
            File.WriteAllText(output.FullName, report.Text.TrimEnd() + "\n");
    }
}
