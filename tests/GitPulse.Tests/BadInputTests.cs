using System.IO.Compression;
using System.Text;

namespace GitPulse.Tests;

public sealed class BadInputTests : IDisposable
{
    private const string Header = "sha\tactor\tcommitted\tparents\tinsertions\tdeletions\n";
    private static readonly FixedClock Clock = new("2026-03-18T12:00:00Z");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Without_a_repository() => PulseRun.Refuses(
        [],
        $"There is no git repository in '{_folder.Path}' or above it. Name one with --repo PATH, or a table with --file FILE.",
        folder: _folder.Path);

    [Fact]
    public Task A_missing_folder() => PulseRun.Refuses(
        ["--repo", "missing"], $"The folder '{_folder.File("missing")}' does not exist.", folder: _folder.Path);

    [Fact]
    public async Task An_empty_history()
    {
        using var repository = new TestRepository();
        await PulseRun.Refuses(["--repo", repository.Path], $"The repository '{repository.Path}' has no commits yet.");
    }

    [Fact]
    public async Task A_commit_out_of_the_range_of_years()
    {
        using var repository = new TestRepository();
        repository.Write("file", 1);
        string sha = repository.Commit("@4200000000 +0000", "Ann <ann@example.org>");
        await PulseRun.Refuses(
            ["--repo", repository.Path],
            $"Commit {sha}: the time 2103-02-04T02:40:00+00:00 lies outside of the years 1970 to 2100.");
    }

    [Fact]
    public async Task Only_commits_that_cannot_count()
    {
        using var repository = new TestRepository();
        repository.Write("file", 1);
        repository.Commit("2030-01-01T00:00:00Z", "Ann <ann@example.org>");
        repository.Write("file", 2);
        repository.Commit("2026-01-01T00:00:00Z", "Nobody <>");
        await PulseRun.Refuses(
            ["--repo", repository.Path],
            $"None of the 2 commits of '{repository.Path}' can be counted: 1 dated in the future, 1 without an author.",
            Clock);
    }

    [Fact]
    public Task A_missing_file() => PulseRun.Refuses(
        ["--file", "missing.tsv"], $"The file '{_folder.File("missing.tsv")}' does not exist.", folder: _folder.Path);

    [Fact]
    public Task A_folder_as_a_file() => PulseRun.Refuses(
        ["--file", _folder.Path], $"'{_folder.Path}' is a folder. Use --repo for a repository, --file for a table.");

    [Fact]
    public Task An_empty_file() => RefusesTable("", file => $"The file '{file}' is empty.");

    [Fact]
    public Task A_table_without_rows() => RefusesTable(Header, file => $"'{file}' has no commits.");

    [Theory]
    [InlineData("sha\tactor\tcommitted\tinsertions\tdeletions\n", "the column 'parents' is missing. The header must name sha, actor, committed, parents, insertions, deletions, separated by tabs; it is 'sha\uFFFDactor\uFFFDcommitted\uFFFDinsertions\uFFFDdeletions'.")]
    [InlineData("sha,actor\n", "the column 'sha' is missing. The header must name sha, actor, committed, parents, insertions, deletions, separated by tabs; it is 'sha,actor'.")]
    [InlineData("sha\tactor\tcommitted\tparents\tinsertions\tdeletions\tsha\n", "the column 'sha' is there twice.")]
    public Task A_header_that_does_not_fit(string header, string complaint) =>
        RefusesTable(header + "x\n", _ => $"commits.tsv, line 1: {complaint}");

    [Theory]
    [InlineData("abc\tann\t2026-03-16T08:00:00Z\tone\t5\t0", ", column 'parents': 'one' is not a whole number from 0 to 2147483647.")]
    [InlineData("abc\tann\t2026-03-16T08:00:00Z\t1\t-5\t0", ", column 'insertions': '-5' is not a whole number from 0 to 2147483647.")]
    [InlineData("abc\tann\t2026-03-16T08:00:00Z\t1\t5\t", ", column 'deletions': '' is not a whole number from 0 to 2147483647.")]
    [InlineData("abc\tann\t2026-03-16T08:00:00Z\t1\t99999999999\t0", ", column 'insertions': '99999999999' is not a whole number from 0 to 2147483647.")]
    [InlineData("abc\tann\t2026-03-16T08:00:00Z\t1\t2147483647\t1", ", column 'insertions': '2147483647' is more lines than can be counted, with the deletions.")]
    [InlineData("abc\tann\t16.03.2026\t1\t5\t0", ", column 'committed': '16.03.2026' is not a time with an offset such as 2026-08-22T17:55:14-04:00.")]
    [InlineData("abc\tann\t2026-03-16T08:00:00\t1\t5\t0", ", column 'committed': '2026-03-16T08:00:00' is not a time with an offset such as 2026-08-22T17:55:14-04:00.")]
    [InlineData("abc\tann\t2026-02-30T08:00:00Z\t1\t5\t0", ", column 'committed': '2026-02-30T08:00:00Z' is not a time with an offset such as 2026-08-22T17:55:14-04:00.")]
    [InlineData("abc\tann\t2150-03-16T08:00:00Z\t1\t5\t0", ": the time 2150-03-16T08:00:00+00:00 lies outside of the years 1970 to 2100.")]
    [InlineData("abc\tann", ": 2 columns where the header has 6: 'abc\uFFFDann'.")]
    [InlineData("\u001b[31mabc", ": 1 columns where the header has 6: '\uFFFD[31mabc'.")]
    public Task A_broken_row(string row, string complaint) => RefusesTable(
        Header + "good\tann\t2026-03-16T08:00:00+01:00\t1\t5\t0\n" + row + "\n", _ => $"commits.tsv, line 3{complaint}");

    [Fact]
    public Task A_long_text_is_cut() => RefusesTable(
        Header + new string('x', 5000), _ => $"commits.tsv, line 2: 1 columns where the header has 6: '{new string('x', 60)}…'.");

    [Theory]
    [InlineData(40)]
    [InlineData(4)]
    [InlineData(1)]
    public async Task Gzip_data_that_was_cut_off(int missingBytes)
    {
        byte[] whole = Gzip(TwoThousandRows());
        string file = _folder.Write("cut.tsv.gz", whole[..^missingBytes]);
        PulseRun run = await PulseRun.Of(["--file", file], Clock);
        Assert.Matches("^gitpulse: cut.tsv.gz, line [0-9]+: the gzip data is damaged or cut off here.\n$", run.Errors);
        Assert.Equal(("", PulseCommand.Failed), (run.Output, run.ExitCode));
    }

    [Fact]
    public async Task Gzip_data_with_a_wrong_checksum()
    {
        byte[] damaged = Gzip(TwoThousandRows());
        damaged[^8] ^= 0xFF;
        string file = _folder.Write("damaged.tsv.gz", damaged);
        PulseRun run = await PulseRun.Of(["--file", file], Clock);
        Assert.Matches("^gitpulse: damaged.tsv.gz, line [0-9]+: the gzip data is damaged or cut off here.\n$", run.Errors);
        Assert.Equal(("", PulseCommand.Failed), (run.Output, run.ExitCode));
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--wat'. Try --help.", "--wat")]
    [InlineData("Unrecognized command or argument 'wat'. Try --help.", "wat")]
    [InlineData("--weeks: '0' is not a whole number from 1 up. Try --help.", "--weeks", "0")]
    [InlineData("--weeks: '-3' is not a whole number from 1 up. Try --help.", "--weeks", "-3")]
    [InlineData("--weeks: 'many' is not a whole number from 1 up. Try --help.", "--weeks", "many")]
    [InlineData("--week-start: '1' is no day of the week. Write one such as Monday or Sunday. Try --help.", "--week-start", "1")]
    [InlineData("--repo and --file exclude each other: name one source of commits. Try --help.", "--repo", "a", "--file", "b")]
    [InlineData("Required argument missing for option: '--file'. Try --help.", "--file")]
    [InlineData(
        "--zone: The time zone 'Mars/Olympus' is unknown on this machine. Use an IANA id such as 'Europe/Berlin', or 'UTC'; if the id is right, install or update the system's time zone data (package tzdata). Try --help.",
        "--zone", "Mars/Olympus")]
    public Task An_option_that_does_not_fit(string complaint, params string[] arguments) => PulseRun.Refuses(arguments, complaint);

    private async Task RefusesTable(string text, Func<string, string> complaint)
    {
        string file = _folder.Write("commits.tsv", text);
        await PulseRun.Refuses(["--file", file], complaint(file), Clock);
    }

    private static string TwoThousandRows() => Header + string.Concat(Enumerable.Range(0, 2000).Select(
        i => $"{i * 7919:x8}\tann\t2026-03-16T08:{i / 60:00}:{i % 60:00}Z\t1\t{i}\t0\n"));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
