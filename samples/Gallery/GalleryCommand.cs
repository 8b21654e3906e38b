using System.CommandLine;
using Gallery.Presentation;
using Gallery.Simulation;
using Gallery.Systems;
using NorthStar;
using Spectre.Console;

namespace Gallery;

/// <summary>The whole program, apart from the process that it runs in.</summary>
internal sealed class GalleryCommand(IAnsiConsole console, TextWriter output, TextWriter errors)
{
    public const int Failed = 1;

    private const string All = "all";

    /// <summary>The systems, ready to run.</summary>
    public static IReadOnlyList<Exhibit> Exhibits() =>
    [
        new Zoom(new SimulatedClock()),
        new Intercom(new SimulatedClock()),
        new Medium(new SimulatedClock()),
        new Salesforce(new SimulatedClock()),
        new Slack(new SimulatedClock()),
        new Retailer(new SimulatedClock()),
        new Journey(new SimulatedClock()),
        new Social(new SimulatedClock()),
        new Dropbox(new SimulatedClock()),
        new Amplitude(new SimulatedClock()),
    ];

    public int Run(IReadOnlyList<string> arguments)
    {
        var system = new Argument<string?>("system")
        {
            Description = "The system to show, or 'all'. Default: list them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new RootCommand("Ten systems, each with its North Star: simulated, aggregated and shown.") { system };
        command.SetAction(result => Show(result.GetValue(system)));

        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors is [var error, ..]
            ? Fail(error.Message + " Try --help.")
            : parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private int Show(string? name)
    {
        IReadOnlyList<Exhibit> exhibits = Exhibits();
        if (name is null)
        {
            List(exhibits);
            return 0;
        }

        Exhibit[] chosen = [.. exhibits.Where(exhibit => name == All || exhibit.Name == name)];
        if (chosen is [])
            return Fail($"There is no system '{name}'. Choose one of: {string.Join(", ", exhibits.Select(exhibit => exhibit.Name))}, or {All}.");

        for (int i = 0; i < chosen.Length; i++)
        {
            if (i > 0)
                console.Write(new Rule());
            chosen[i].Run();
            new Page(console).Print(chosen[i]);
        }

        return 0;
    }

    private void List(IReadOnlyList<Exhibit> exhibits)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (Exhibit exhibit in exhibits)
        {
            MetricDefinition metric = exhibit.NorthStar;
            grid.AddRow(
                new Markup($"[bold]{exhibit.Name}[/]"),
                new Text(exhibit.Title),
                new Text($"{metric.Name}, each {Written.Period(metric.Cadence)}"));
        }

        console.Write(grid);
        console.WriteLine();
        console.Write(new Text($"Show one: dotnet run --project samples/Gallery -- {exhibits[0].Name}\n"));
        console.Write(new Text($"Show all: dotnet run --project samples/Gallery -- {All}\n"));
    }

    private int Fail(string message)
    {
        errors.WriteLine("gallery: " + message.ReplaceLineEndings(" "));
        return Failed;
    }
}
