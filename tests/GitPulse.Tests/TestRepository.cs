using System.Diagnostics;

namespace GitPulse.Tests;

/// <summary>A real repository in a temporary folder, with the dates and authors that a test asks for.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => _folder.Path;

    public void Write(string file, int lines) => Write(file, string.Concat(Enumerable.Range(1, lines).Select(i => $"line {i}\n")));

    public void Write(string file, string text) => _folder.Write(file, text);

    public void Write(string file, byte[] bytes) => _folder.Write(file, bytes);

    /// <summary>Commits all that was written, or nothing.</summary>
    public string Commit(string committed, string author, string? authored = null, string message = "5 insertions(+)")
    {
        Git("add", "--all");
        Run(committed, author, authored, ["commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message=" + message]);
        return Git("rev-parse", "HEAD").Trim();
    }

    public void Merge(string branch, string committed, string author) =>
        Run(committed, author, null, ["merge", "--quiet", "--no-ff", "--message=merge", branch]);

    public string Git(params string[] arguments) => Run("2026-01-01T00:00:00Z", "Setup <setup@example.org>", null, arguments);

    public void Dispose() => _folder.Dispose();

    private string Run(string committed, string author, string? authored, string[] arguments)
    {
        string[] person = author.Split(['<', '>']);
        var start = new ProcessStartInfo("git") { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] settings = ["-c", $"user.name={person[0].Trim()}", "-c", $"user.email={person[1]}", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
        foreach (string argument in (string[])[.. settings, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_COMMITTER_DATE"] = committed;
        start.Environment["GIT_AUTHOR_DATE"] = authored ?? committed;
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (string variable in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"])
            start.Environment.Remove(variable);

        using Process git = Process.Start(start)!;
        Task<string> complaints = git.StandardError.ReadToEndAsync();
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed: {complaints.Result}");
    }
}
