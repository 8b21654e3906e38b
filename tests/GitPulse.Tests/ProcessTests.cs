using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace GitPulse.Tests;

/// <summary>The program as a process of its own: what it does with PATH, redirection and signals.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_git_it_says_so()
    {
        PulseRun run = await Finish(Start(path: _folder.Path, "--repo", _folder.Path));

        run.Refused("The program 'git' was not found. Install git, or read a table with --file FILE.");
    }

    [Fact]
    public async Task Redirected_output_is_plain_text_of_100_columns()
    {
        string file = _folder.Write(
            "commits.tsv", "sha\tactor\tcommitted\tparents\tinsertions\tdeletions\none\tann\t2026-03-16T08:00:00Z\t1\t4\t3\n");

        PulseRun run = await Finish(Start(path: _folder.Path, "--file", file));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal([new PrintedWeek("2026-03-16", false, 1, 1, "1.0", "100.0%", "1 0 0 0")], run.Weeks);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.InRange(run.Output.Split('\n').Max(line => line.Length), 80, 100);
    }

    [Fact]
    public async Task Gzip_data_that_was_cut_off_are_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("sha\tactor\tcommitted\tparents\tinsertions\tdeletions\none\tann\t2026-03-16T08:00:00Z\t1\t4\t3\n"u8);
        string whole = _folder.Write("whole.gz", packed.ToArray());
        string cut = _folder.Write("cut.gz", packed.ToArray()[..^1]);

        Assert.Equal(1, (await Finish(Start(path: _folder.Path, "--file", whole))).Counter("accepted"));
        (await Finish(Start(path: _folder.Path, "--file", cut))).Refused("cut.gz, line 3: the gzip data is damaged or cut off here.");
    }

    [Fact]
    public async Task The_named_repository_is_read_even_inside_of_a_hook_of_another()
    {
        using var named = new TestRepository();
        using var other = new TestRepository();
        named.Write("file", 1);
        named.Commit("2026-03-16T08:00:00Z", "Ann <ann@example.org>");
        string path = Environment.GetEnvironmentVariable("PATH")!;

        PulseRun run = await Finish(StartIn(
            path, new() { ["GIT_DIR"] = Path.Combine(other.Path, ".git"), ["GIT_WORK_TREE"] = other.Path }, "--repo", named.Path));

        Assert.Equal("", run.Errors);
        Assert.Contains(Path.GetFileName(named.Path), run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Counter("commits recorded"));
    }

    [Fact]
    public async Task A_log_that_breaks_off_prints_no_half_table()
    {
        InsteadOfGit("""printf '\0aaa\0ann@x\0001773734400\0\0\n 1 file changed, 1 insertion(+)\n'; echo 'fatal: bad tree object' >&2; exit 128""");

        PulseRun run = await Finish(Start(path: $"{_folder.Path}:/usr/bin:/bin", "--repo", _folder.Path));

        run.Refused("git cannot read '/fake': fatal: bad tree object");
    }

    [Fact]
    public async Task A_log_that_ends_within_a_commit_prints_no_half_table()
    {
        InsteadOfGit("""printf '\0aaa\0ann@x'; exit 0""");

        PulseRun run = await Finish(Start(path: $"{_folder.Path}:/usr/bin:/bin", "--repo", _folder.Path));

        run.Refused("git cannot read '/fake': its log ends within a commit");
    }

    [Fact]
    public async Task An_interrupt_stops_it_and_git_with_it()
    {
        InsteadOfGit($"""printf '\0aaa\0ann@x\0001773734400\0\0\n'; echo $$ > '{_folder.Path}/pid'; exec sleep 60""");
        Process process = Start(path: $"{_folder.Path}:/usr/bin:/bin", "--repo", _folder.Path);
        var waited = Stopwatch.StartNew();
        while (!File.Exists(_folder.File("pid")) || File.ReadAllText(_folder.File("pid")).Length == 0)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "git log was never started");
            await Task.Delay(20);
        }

        int git = int.Parse(File.ReadAllText(_folder.File("pid")), System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(HasEnded(git));
        using (Process interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            interrupt.WaitForExit();
        PulseRun run = await Finish(process);

        Assert.Equal((PulseCommand.Stopped, "", "gitpulse: Stopped.\n"), (run.ExitCode, run.Output, run.Errors));
        Assert.True(HasEnded(git), "git is still running");
    }

    private static bool HasEnded(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Puts a script in git's place, which answers all questions and then logs what the test wants.</summary>
    private void InsteadOfGit(string log)
    {
        string script = _folder.Write("git", $"""
            #!/bin/sh
            case "$*" in
              *--show-toplevel*) echo /fake ;;
              *--count*) echo 1000 ;;
              *--shortstat*) {log} ;;
              *) echo false ;;
            esac

            """);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static Process Start(string path, params string[] arguments) => StartIn(path, [], arguments);

    private static Process StartIn(string path, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "GitPulse"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = path;
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        // Some build servers make Spectre.Console believe in a terminal.
        start.Environment["GITHUB_ACTIONS"] = "true";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<PulseRun> Finish(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            return new PulseRun(process.ExitCode, await output, await errors);
        }
    }
}
