using Spectre.Console;

namespace Gallery.Tests;

/// <summary>What one run of the program printed.</summary>
internal sealed record GalleryRun(int ExitCode, string Output, string Errors)
{
    public static GalleryRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int exitCode = new GalleryCommand(Console(output), output, errors).Run(arguments);
        return new GalleryRun(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    public static GalleryRun Good(params string[] arguments)
    {
        GalleryRun run = Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run;
    }

    public static IAnsiConsole Console(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 120;
        return console;
    }
}
