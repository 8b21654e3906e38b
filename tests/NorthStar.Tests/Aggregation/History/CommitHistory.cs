using System.Globalization;
using System.IO.Compression;
using Xunit;

namespace NorthStar.Tests.Aggregation.History;

/// <summary>33,660 commits of a public repository, read once. Where the data is absent, the tests that need it are skipped.</summary>
internal static class CommitHistory
{
    private const string FileName = "commits-nodebb.tsv.gz";

    private static readonly Lazy<Commit[]> s_commits = new(Read);

    public static string? File { get; } = Folders().Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(System.IO.File.Exists);

    public static Commit[] Commits => s_commits.Value;

    public static DateTimeOffset Now { get; } = new(2026, 8, 22, 22, 0, 0, TimeSpan.Zero);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("NORTHSTAR_DATA") is { Length: > 0 } folder)
            yield return folder;
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            yield return Path.Combine(directory.FullName, "shared", "data");
    }

    private static Commit[] Read()
    {
        using var reader = new StreamReader(new GZipStream(System.IO.File.OpenRead(File!), CompressionMode.Decompress));
        Assert.StartsWith("sha\tactor\tauthored\tcommitted\tparents\tfiles\tinsertions", reader.ReadLine(), StringComparison.Ordinal);
        List<Commit> commits = [];
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            commits.Add(new Commit(
                cells[0], cells[1],
                DateTimeOffset.Parse(cells[2], CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(cells[3], CultureInfo.InvariantCulture),
                int.Parse(cells[4], CultureInfo.InvariantCulture),
                long.Parse(cells[5], CultureInfo.InvariantCulture),
                long.Parse(cells[6], CultureInfo.InvariantCulture)));
        }

        return [.. commits];
    }
}

internal sealed class HistoryFactAttribute : FactAttribute
{
    public HistoryFactAttribute() => Skip = HistoryTheoryAttribute.Reason;
}

internal sealed class HistoryTheoryAttribute : TheoryAttribute
{
    public HistoryTheoryAttribute() => Skip = Reason;

    public static string? Reason => CommitHistory.File is null
        ? "commits-nodebb.tsv.gz was not found in shared/data above the tests, nor in the folder that NORTHSTAR_DATA names."
        : null;
}
