using System.Text;
using Gallery;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var output = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    // On build servers the enrichers switch escape codes on, even for a file.
    Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
});
if (Console.IsOutputRedirected)
    output.Profile.Width = 120;

return new GalleryCommand(output, Console.Out, Console.Error).Run(args);
