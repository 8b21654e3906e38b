using System.IO.Compression;
using System.Text;

namespace GitPulse.Tests;

public sealed class TableTests : IDisposable
{
    private static readonly FixedClock Clock = new("2026-12-01T00:00:00Z");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Columns_are_found_by_name_and_the_last_week_is_the_newest_with_commits()
    {
        string file = _folder.Write("table", """
            deletions	note	actor	parents	insertions	committed	sha
            3	x	ann	1	4	2026-03-16T00:30:00+01:00	one
            0	x	bob	0	900	2026-03-16T08:00:00Z	two
            0	x	bob	2	7	2026-03-17T08:00:00.25Z	three

            """);

        PulseRun run = await PulseRun.Good(["--file", file], Clock);

        Assert.Equal(
            [
                // 00:30 in the offset of the row is Sunday in UTC.
                new PrintedWeek("2026-03-09", false, 1, 1, "1.0", "100.0%", "1 0 0 0"),
                new PrintedWeek("2026-03-16", false, 1, 1, "1.0", "50.0%", "0 0 1 0"),
            ],
            run.Weeks);
        Assert.Contains("2 weeks, the whole history up to the newest with commits: 2026-03-09 to 2026-03-22", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("provisional", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_a_file_is_gzip_is_seen_from_its_content()
    {
        string plain = _folder.Write("looks-packed.gz", Encoding.UTF8.GetBytes(TwoCommits));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(TwoCommits));
        string zipped = _folder.Write("looks-plain.tsv", packed.ToArray());

        Assert.Equal(2, (await PulseRun.Good(["--file", plain], Clock)).Counter("accepted"));
        Assert.Equal(2, (await PulseRun.Good(["--file", zipped], Clock)).Counter("accepted"));
    }

    [Fact]
    public async Task Windows_line_ends_and_a_byte_order_mark_are_read()
    {
        string file = _folder.Write("windows.tsv", "\uFEFF" + TwoCommits.ReplaceLineEndings("\r\n"));

        Assert.Equal(2, (await PulseRun.Good(["--file", file], Clock)).Counter("accepted"));
    }

    [Fact]
    public async Task Duplicates_and_rows_without_author_or_id_are_counted()
    {
        string file = _folder.Write("commits.tsv", TwoCommits + """
            one	ann	2026-03-16T08:00:00Z	1	4	3
            six		2026-03-16T08:00:00Z	1	4	3
            	ann	2026-03-16T08:00:00Z	1	4	3
            	ann	2026-03-16T08:00:00Z	1	4	3

            """);

        PulseRun run = await PulseRun.Good(["--file", file], Clock);

        Assert.Equal(6, run.Counter("commits recorded"));
        Assert.Equal(2, run.Counter("accepted, of which 2 qualified and 0 are merges, change no line or did not stay"));
        Assert.Equal(1, run.Counter("duplicates"));
        Assert.Equal(3, run.Counter("rejected"));
        Assert.Equal(1, run.Counter("without an author"));
        Assert.Equal(2, run.Counter("without an id"));
    }

    [Fact]
    public async Task A_week_that_has_not_ended_is_provisional_in_a_table_too()
    {
        string file = _folder.Write("commits.tsv", TwoCommits);

        // The week ends on the 23rd; then the 14 days run in which a commit may be reverted.
        PulseRun run = await PulseRun.Good(["--file", file], new FixedClock("2026-04-05T23:59:59Z"));
        PulseRun later = await PulseRun.Good(["--file", file], new FixedClock("2026-04-06T00:00:00Z"));

        Assert.True(run.Weeks[^1].IsProvisional);
        Assert.False(later.Weeks[^1].IsProvisional);
    }

    [Fact]
    public async Task A_column_of_reverts_takes_commits_back()
    {
        string file = _folder.Write("commits.tsv", """
            sha	actor	committed	parents	insertions	deletions	reverts
            two	bob	2026-03-17T09:00:00Z	1	5	0	one
            one	ann	2026-03-16T08:00:00Z	1	4	3	

            """);

        PulseRun run = await PulseRun.Good(["--file", file], Clock);

        Assert.Equal(2, run.Counter("accepted, of which 1 qualified"));
        Assert.Equal([new PrintedAuthors("2026-03-16", 1, 1, 0, 0, 0, "–", "0% 0% 0% 0%")], run.Authors);
    }

    private const string TwoCommits = """
        sha	actor	committed	parents	insertions	deletions
        one	ann	2026-03-16T08:00:00Z	1	4	3
        two	bob	2026-03-16T09:00:00Z	1	5	0

        """;
}
