using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GitPulse.Sources;

/// <summary>One run of the git program in a folder.</summary>
internal sealed class GitProcess : IDisposable
{
    // A caller's own GIT_DIR, as inside of a hook, would override the folder that was asked for.
    private static readonly string[] OverridesOfTheFolder = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];

    private readonly Process _process;
    private readonly Task<string> _complaints;
    private readonly CancellationTokenRegistration _killing;

    private GitProcess(Process process, CancellationToken cancellation)
    {
        _process = process;
        // Drained all the time: git would stop at a full pipe.
        _complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _killing = cancellation.Register(Kill);
    }

    public TextReader Output => _process.StandardOutput;

    /// <summary>Starts git. It is killed when the cancellation is requested, which ends its output.</summary>
    public static GitProcess Start(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-C");
        start.ArgumentList.Add(folder);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        start.Environment["LC_ALL"] = "C";
        foreach (string variable in OverridesOfTheFolder)
            start.Environment.Remove(variable);

        try
        {
            Process process = Process.Start(start)!;
            process.StandardInput.Close();
            return new GitProcess(process, cancellation);
        }
        catch (Win32Exception cause)
        {
            throw new BadInputException("The program 'git' was not found. Install git, or read a table with --file FILE.", cause);
        }
    }

    public static async Task<GitAnswer> AskAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using GitProcess git = Start(folder, arguments, cancellation);
        string output = await git.Output.ReadToEndAsync(cancellation);
        string? complaint = await git.FinishAsync(cancellation);
        return new GitAnswer(output.TrimEnd('\r', '\n'), complaint);
    }

    /// <summary>Waits for the end. Returns git's own words where it failed, otherwise nothing.</summary>
    public async Task<string?> FinishAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        if (_process.ExitCode == 0)
            return null;

        string complaints = await _complaints;
        string line = complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(
            line => line.StartsWith("fatal:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal))
            ?? complaints.Split('\n')[0];
        return line.Length == 0 ? $"git ended with exit code {_process.ExitCode}" : Excerpt.Printable(line.Trim());
    }

    public void Dispose()
    {
        _killing.Dispose();
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }
}

/// <summary>What git printed, and its complaint where it failed.</summary>
internal readonly record struct GitAnswer(string Output, string? Complaint);
