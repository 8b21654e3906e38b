using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GitPulse.Sources;

/// <summary>The history of a repository, as <c>git log</c> tells it.</summary>
internal sealed partial class GitLog(GitRepository repository) : ICommitSource
{
    // What a user's configuration could change is set, so that everyone sees the same figures. Totals
    // (--shortstat) instead of files (--numstat): no file name, however strange, can be mistaken for a figure.
    private static readonly string[] Arguments =
    [
        "-c", "log.showRoot=true", "log", "--format=tformat:%x00%H%x00%aE%x00%ct%x00%P%x00%B%x00", "--shortstat",
        "--find-renames", "--diff-algorithm=myers", "--no-color", "--no-show-signature", "--no-notes", "--encoding=UTF-8", "HEAD", "--",
    ];

    private long _read;
    private string _sha = "";

    public string Name => repository.Path;

    public string? Note => repository.IsShallow ? "This is a shallow clone: its older commits are missing." : null;

    public bool IsLive => true;

    public double Progress => (double)_read / repository.Commits;

    public string Position => $"Commit {_sha}";

    public async IAsyncEnumerable<HistoryEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using GitProcess git = GitProcess.Start(repository.Path, Arguments, cancellation);
        var fields = new NulSeparatedText(git.Output);
        await fields.ReadAsync(cancellation);
        while (await fields.ReadAsync(cancellation) is { } sha)
        {
            _sha = sha;
            _read++;
            string author = (await Next()).ToLowerInvariant();
            DateTimeOffset committedAt = Time(await Next());
            int parents = (await Next()).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            IReadOnlyList<string> reverts = HistoryEntry.FindReverts(await Next());
            yield return new HistoryEntry(new CommitLanded(sha, author, committedAt, parents, ChangedLines(await Next())), reverts);
        }

        if (await git.FinishAsync(cancellation) is { } complaint)
            throw GitRepository.Refused(repository.Path, complaint);

        async Task<string> Next() => await fields.ReadAsync(cancellation)
            ?? throw GitRepository.Refused(repository.Path, await git.FinishAsync(cancellation) ?? "its log ends within a commit");
    }

    private DateTimeOffset Time(string unixSeconds)
    {
        const long firstSecond = -62135596800, lastSecond = 253402300799;
        return long.TryParse(unixSeconds, CultureInfo.InvariantCulture, out long seconds) && seconds is >= firstSecond and <= lastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new BadInputException($"{Position} has no time that can be read: {Excerpt.Quote(unixSeconds)} seconds after 1970.");
    }

    private int ChangedLines(string shortStat)
    {
        long lines = 0;
        foreach (Match match in InsertionsAndDeletions().Matches(shortStat))
            lines += long.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        return lines <= int.MaxValue
            ? (int)lines
            : throw new BadInputException($"{Position} changes {lines} lines, more than can be counted.");
    }

    [GeneratedRegex("[0-9]+(?= (insertion|deletion))", RegexOptions.CultureInvariant)]
    private static partial Regex InsertionsAndDeletions();
}
