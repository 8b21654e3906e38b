using System.Globalization;

namespace GitPulse.Sources;

/// <summary>A repository that git has found, with at least one commit.</summary>
internal sealed record GitRepository(string Path, long Commits, bool IsShallow)
{
    public static async Task<GitRepository> FindAsync(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new BadInputException($"The folder {Excerpt.Quote(folder)} does not exist.");

        string path = await FindPathAsync(folder, cancellation);
        GitAnswer head = await GitProcess.AskAsync(path, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancellation);
        if (head.Complaint is not null)
            throw new BadInputException($"The repository {Excerpt.Quote(path)} has no commits yet.");

        GitAnswer count = await GitProcess.AskAsync(path, ["rev-list", "--count", "HEAD"], cancellation);
        if (count.Complaint is { } complaint)
            throw Refused(path, complaint);

        GitAnswer shallow = await GitProcess.AskAsync(path, ["rev-parse", "--is-shallow-repository"], cancellation);
        return new GitRepository(path, long.Parse(count.Output, CultureInfo.InvariantCulture), shallow.Output == "true");
    }

    public static BadInputException Refused(string folder, string complaint) =>
        new($"git cannot read {Excerpt.Quote(folder)}: {complaint}");

    private static async Task<string> FindPathAsync(string folder, CancellationToken cancellation)
    {
        GitAnswer workTree = await GitProcess.AskAsync(folder, ["rev-parse", "--show-toplevel"], cancellation);
        if (workTree.Complaint is null)
            return workTree.Output;

        // A bare repository has no work tree.
        GitAnswer bare = await GitProcess.AskAsync(folder, ["rev-parse", "--absolute-git-dir"], cancellation);
        return bare.Complaint switch
        {
            null => bare.Output,
            var complaint when complaint.Contains("not a git repository", StringComparison.Ordinal) => throw new BadInputException(
                $"There is no git repository in {Excerpt.Quote(folder)} or above it. Name one with --repo PATH, or a table with --file FILE."),
            var complaint => throw Refused(folder, complaint),
        };
    }
}
