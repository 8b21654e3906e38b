namespace GitPulse.Tests;

public sealed class RepositoryTests
{
    private const string Ann = "Ann <ann@example.org>";
    private const string Bob = "Bob <bob@example.org>";
    private static readonly FixedClock Wednesday = new("2026-03-18T12:00:00Z");

    [Fact]
    public async Task The_figures_are_those_worked_out_by_hand()
    {
        using TestRepository repository = ThreeWeeks();

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal(
            [
                // Ann 5 lines and, under another spelling of her address, 3; Bob 50 lines, and an empty commit.
                new PrintedWeek("2026-03-02", true, 3, 2, "1.5", "75.0%", "2 1 0 0"),
                new PrintedWeek("2026-03-09", true, 0, 0, "–", "–", "0 0 0 0"),
                // Bob 200 and 1,500 lines; a binary file and a merge of Ann do not qualify.
                new PrintedWeek("2026-03-16", true, 2, 1, "2.0", "50.0%", "0 0 1 1"),
            ],
            run.Weeks);
        Assert.Equal(8, run.Counter("commits recorded"));
        Assert.Equal(8, run.Counter("accepted, of which 5 qualified and 3 are merges, change no line or did not stay"));
        Assert.Equal(0, run.Counter("duplicates"));
        Assert.Equal(0, run.Counter("rejected"));
        Assert.Contains("3 weeks, the whole history up to the current one: 2026-03-02 to 2026-03-22", run.Output, StringComparison.Ordinal);
        Assert.Contains("Weeks begin on Monday in the time zone UTC.", run.Output, StringComparison.Ordinal);
        Assert.Contains("* provisional: a commit can still land in this week, or be reverted within 14 days", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_repository_is_the_one_around_the_current_folder()
    {
        using TestRepository repository = ThreeWeeks();
        string below = Directory.CreateDirectory(Path.Combine(repository.Path, "some", "folder")).FullName;

        PulseRun run = await PulseRun.Good([], Wednesday, folder: below);

        Assert.Contains(Path.GetFileName(repository.Path), run.Output, StringComparison.Ordinal);
        Assert.Equal(8, run.Counter("commits recorded"));
    }

    [Fact]
    public async Task A_bare_repository_has_the_same_figures()
    {
        using TestRepository repository = ThreeWeeks();
        using var bare = new TemporaryFolder();
        repository.Git("clone", "--quiet", "--bare", repository.Path, bare.File("bare.git"));

        PulseRun expected = await PulseRun.Good(["--repo", repository.Path], Wednesday);
        PulseRun actual = await PulseRun.Good(["--repo", bare.File("bare.git")], Wednesday);

        Assert.Equal(3, actual.Weeks.Count);
        Assert.Equal(expected.Weeks, actual.Weeks);
    }

    [Fact]
    public async Task A_shallow_clone_says_that_older_commits_are_missing()
    {
        using TestRepository repository = ThreeWeeks();
        using var shallow = new TemporaryFolder();
        repository.Git("clone", "--quiet", "--depth=2", "file://" + repository.Path, shallow.File("shallow"));

        PulseRun whole = await PulseRun.Good(["--repo", repository.Path], Wednesday);
        PulseRun cut = await PulseRun.Good(["--repo", shallow.File("shallow")], Wednesday);

        Assert.DoesNotContain("shallow clone", whole.Output, StringComparison.Ordinal);
        Assert.Contains("This is a shallow clone: its older commits are missing.", cut.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_user_do_not_change_the_figures()
    {
        using TestRepository repository = ThreeWeeks();
        PulseRun expected = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        foreach (string setting in (string[])[
            "log.showRoot=false", "log.showSignature=true", "log.diffMerges=first-parent", "log.decorate=full", "color.ui=always",
            "diff.external=false", "diff.renames=false", "diff.noprefix=true", "format.pretty=oneline", "log.date=relative"])
        {
            string[] parts = setting.Split('=');
            repository.Git("config", parts[0], parts[1]);
        }

        PulseRun actual = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal(3, actual.Weeks.Count);
        Assert.Equal(expected.Output, actual.Output);
    }

    [Fact]
    public async Task Strange_names_of_files_and_people_do_not_disturb()
    {
        using var repository = new TestRepository();
        repository.Write("7 insertions(+), 9 deletions(-)", 2);
        repository.Write("tab\tand \"quotes\"", 3);
        if (!OperatingSystem.IsWindows())
            repository.Write("line\nbreak 100 insertions(+)", 4);
        repository.Write("é 日本語 🚀", 1);
        repository.Commit("2026-03-16T08:00:00Z", "Ünï [red]Ćode[/] 99 deletions(-) <ÜNÏ+8 insertions@example.org>");

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        // 2 + 3 + 4 + 1 lines, 10 or fewer: small. A figure read from a name would make it larger.
        Assert.Equal([new PrintedWeek("2026-03-16", true, 1, 1, "1.0", "100.0%", "1 0 0 0")], run.Weeks);
    }

    [Fact]
    public async Task A_renamed_file_changes_no_line()
    {
        using var repository = new TestRepository();
        repository.Write("old", 20);
        repository.Commit("2026-03-16T08:00:00Z", Ann);
        repository.Git("mv", "old", "new");
        repository.Git("config", "diff.renames", "false");
        repository.Commit("2026-03-16T09:00:00Z", Ann);

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal([new PrintedWeek("2026-03-16", true, 1, 1, "1.0", "50.0%", "0 1 0 0")], run.Weeks);
    }

    [Fact]
    public async Task A_commit_counts_when_it_was_committed_not_when_it_was_authored()
    {
        using var repository = new TestRepository();
        repository.Write("file", 1);
        repository.Commit("2026-03-10T08:00:00Z", Ann, authored: "2026-02-02T08:00:00Z");

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal(["2026-03-09", "2026-03-16"], run.Weeks.Select(week => week.Week));
        Assert.Equal([1L, 0L], run.Weeks.Select(week => week.Value));
    }

    [Fact]
    public async Task A_commit_that_is_reverted_within_14_days_did_not_stay()
    {
        using var repository = new TestRepository();
        repository.Write("first", 1);
        string first = repository.Commit("2026-03-02T08:00:00Z", Ann);
        repository.Write("second", 1);
        string second = repository.Commit("2026-03-02T09:00:00Z", Ann);
        repository.Write("third", 1);
        repository.Commit("2026-03-02T10:00:00Z", Bob);
        repository.Write("more", 1);
        repository.Commit("2026-03-16T08:00:00Z", Ann, message: $"Revert\n\nThis reverts commit {first}.");
        repository.Write("even more", 1);
        repository.Commit("2026-03-16T09:00:01Z", Ann, message: $"Too late\n\nThis reverts commit {second}.");

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], new FixedClock("2026-04-06T00:00:00Z"));

        // The second was reverted a second after its 14 days. The reverts are changes themselves.
        Assert.Equal([2L, 0, 2, 0, 0, 0], run.Weeks.Select(week => week.Value));
        Assert.Equal([false, false, false, true, true, true], run.Weeks.Select(week => week.IsProvisional));
        Assert.Equal(5, run.Counter("accepted, of which 4 qualified and 1 are merges, change no line or did not stay"));
        Assert.Equal(2, run.Counter("reverts"));
        Assert.Equal(
            [
                new PrintedAuthors("2026-03-02", 2, 2, 0, 0, 0, "–", "0% 50% 0% 0%"),
                new PrintedAuthors("2026-03-09", 0, 0, 0, 0, 2, "0.0", "– – – –"),
                new PrintedAuthors("2026-03-16", 1, 0, 0, 1, 0, "–", "– – – –"),
            ],
            run.Authors.Take(3));
    }

    [Theory]
    [InlineData("UTC", "Monday", "2026-02-23")]
    [InlineData("Europe/Berlin", "Monday", "2026-03-02")]
    [InlineData("UTC", "Sunday", "2026-03-01")]
    [InlineData("UTC", "saturday", "2026-02-28")]
    [InlineData("America/New_York", "Monday", "2026-02-23")]
    public async Task Weeks_begin_where_the_calendar_says(string zone, string weekStart, string week)
    {
        using var repository = new TestRepository();
        repository.Write("file", 1);
        repository.Commit("2026-03-01T23:30:00+00:00", Ann);

        PulseRun run = await PulseRun.Good(["--repo", repository.Path, "--zone", zone, "--week-start", weekStart], Wednesday);

        Assert.Equal(week, run.Weeks[0].Week);
        Assert.Equal(1, run.Weeks[0].Value);
        Assert.Contains($"in the time zone {zone}.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_weeks_are_shown_and_the_counters_cover_all()
    {
        using TestRepository repository = ThreeWeeks();

        PulseRun run = await PulseRun.Good(["--repo", repository.Path, "--weeks", "1"], Wednesday);

        Assert.Equal(["2026-03-16"], run.Weeks.Select(week => week.Week));
        Assert.Contains("1 week up to the current one: 2026-03-16 to 2026-03-22", run.Output, StringComparison.Ordinal);
        Assert.Equal(8, run.Counter("accepted, of which 5 qualified"));
    }

    [Fact]
    public async Task A_repository_at_rest_shows_its_last_weeks_as_zeros()
    {
        using TestRepository repository = ThreeWeeks();

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], new FixedClock("2026-12-31T00:00:00Z"));

        Assert.Equal(12, run.Weeks.Count);
        Assert.Equal("2026-12-28", run.Weeks[^1].Week);
        Assert.All(run.Weeks, week => Assert.Equal((0, "–", "–"), (week.Value, week.PerAuthor, week.Quality)));
    }

    [Fact]
    public async Task Commits_that_cannot_count_are_named_by_reason()
    {
        using var repository = new TestRepository();
        repository.Write("a", 1);
        repository.Commit("2026-03-16T08:00:00Z", Ann);
        repository.Write("b", 1);
        repository.Commit("2026-03-17T08:00:00Z", "Nobody <>");
        repository.Write("c", 1);
        repository.Commit("2030-01-01T08:00:00Z", Bob);

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal(3, run.Counter("commits recorded"));
        Assert.Equal(1, run.Counter("accepted"));
        Assert.Equal(2, run.Counter("rejected"));
        Assert.Equal(1, run.Counter("dated in the future"));
        Assert.Equal(1, run.Counter("without an author"));
        Assert.Equal([new PrintedWeek("2026-03-16", true, 1, 1, "1.0", "100.0%", "1 0 0 0")], run.Weeks);
    }

    [Fact]
    public async Task Bars_are_in_proportion_and_the_smallest_value_is_seen()
    {
        using var repository = new TestRepository();
        for (int i = 0; i < 4; i++)
            CommitLine($"2026-03-03T08:00:0{i}Z", $"a{i}");
        CommitLine("2026-03-10T08:00:00Z", "b0");
        CommitLine("2026-03-10T08:00:01Z", "b1");

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.Equal(new string('█', 24), run.Bar("2026-03-02"));
        Assert.Equal(new string('█', 12), run.Bar("2026-03-09"));
        Assert.Equal("", run.Bar("2026-03-16"));
        Assert.Equal("▏", Reporting.Bar.Of(1, 100_000, 24));
        Assert.Equal("█▌", Reporting.Bar.Of(3, 4, 2));

        void CommitLine(string time, string file)
        {
            repository.Write(file, 1);
            repository.Commit(time, Ann);
        }
    }

    [Fact]
    public async Task Nothing_is_wider_than_100_columns_and_nothing_escapes()
    {
        using TestRepository repository = ThreeWeeks();

        PulseRun run = await PulseRun.Good(["--repo", repository.Path], Wednesday);

        Assert.InRange(run.Output.Split('\n').Max(line => line.Length), 80, 100);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('…', run.Output);
    }

    [Theory]
    [InlineData(10, "Small")]
    [InlineData(11, "Medium")]
    [InlineData(100, "Medium")]
    [InlineData(101, "Large")]
    [InlineData(1000, "Large")]
    [InlineData(1001, "Huge")]
    public void Sizes_begin_where_the_legend_says(int lines, string size) => Assert.Equal(size, ChangeSizes.Of(lines).ToString());

    private static TestRepository ThreeWeeks()
    {
        var repository = new TestRepository();
        repository.Write("a", 5);
        repository.Commit("2026-03-02T10:00:00Z", Ann);
        repository.Write("b", 50);
        repository.Commit("2026-03-03T10:00:00Z", Bob);
        repository.Write("b2", 3);
        repository.Commit("2026-03-03T11:00:00Z", "Ann at home <ANN@Example.ORG>");
        repository.Commit("2026-03-04T11:00:00Z", Bob);
        repository.Write("c.bin", [0, 1, 2, 3, 0, 10, 10, 10]);
        repository.Commit("2026-03-17T10:00:00Z", Ann);
        repository.Git("checkout", "--quiet", "-b", "side");
        repository.Write("d", 200);
        repository.Commit("2026-03-17T11:00:00Z", Bob);
        repository.Git("checkout", "--quiet", "main");
        repository.Write("e", 1500);
        repository.Commit("2026-03-17T12:00:00Z", Bob);
        repository.Merge("side", "2026-03-18T10:00:00Z", Ann);
        return repository;
    }
}
