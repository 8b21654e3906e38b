using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Gallery.Tests;

/// <summary>The program as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Redirected_output_is_plain_text_and_the_same_as_in_the_console()
    {
        GalleryRun run = await Start("slack");

        Assert.Equal(GalleryRun.Good("slack"), run);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.InRange(run.Output.Split('\n').Max(line => line.Length), 80, 120);
    }

    [Fact]
    public async Task A_wrong_name_fails()
    {
        GalleryRun run = await Start("netflix");

        Assert.Equal((GalleryCommand.Failed, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("gallery: There is no system 'netflix'. Choose one of: zoom, ", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<GalleryRun> Start(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Gallery.exe" : "Gallery");
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        // Some build servers make Spectre.Console believe in a terminal.
        start.Environment["GITHUB_ACTIONS"] = "true";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new GalleryRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
