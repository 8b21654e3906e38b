using System.Globalization;
using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class DropboxTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;

    /// <summary>The week of an actor, and two days in which messages may be late.</summary>
    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(7 + 2);

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var dropbox = new Dropbox(new SimulatedClock());
        var raw = new RawEvents(dropbox);
        ILookup<DateOnly, UserSignedUp> signUps = raw.Of<UserSignedUp>().ToLookup(signUp => Calendar.Week(signUp.At));
        FileSaved[] saved = [.. raw.Of<FileSaved>().Where(IsOwn)];
        ILookup<int, DateTimeOffset> savedBy = saved.ToLookup(file => file.UserId, file => file.SavedAt);
        ILookup<DateOnly, FileSaved> files = saved.ToLookup(file => Calendar.Week(file.SavedAt));
        ILookup<DateOnly, DeviceLinked> devices = raw.Of<DeviceLinked>().ToLookup(device => Calendar.Week(device.At));
        ILookup<DateOnly, SyncEnded> syncs = raw.Of<SyncEnded>().ToLookup(sync => Calendar.Week(sync.At));

        Expected.Weeks(dropbox, Calendar, OpenFor, rows: 10, (week, isFinal) =>
        {
            UserSignedUp[] closed = [.. signUps[week].Where(signUp => signUp.At + OpenFor <= EventStream.Now)];
            int active = closed.Count(signUp => savedBy[signUp.UserId].Any(at => at >= signUp.At && at <= signUp.At.AddDays(7)));
            double failed = syncs[week].Average(sync => sync.HasFailed ? 1.0 : 0.0);
            return new Expected(
                isFinal,
                syncs[week].Count() < 50 ? GuardrailState.TooLittleVolume : Expected.Within(failed, atMost: 0.03),
                ("active in week 1", closed.Length == 0 ? null : (double)active / closed.Length),
                ("active", active),
                ("of new users", closed.Length),
                ("week not over", signUps[week].Count() - closed.Length),
                ("sign-ups", signUps[week].Count()),
                ("devices", devices[week].Count()),
                ("files", files[week].Count()),
                ("failed syncs", failed));
        });
    }

    [Fact]
    public void Retention_agrees_with_the_raw_events()
    {
        var dropbox = new Dropbox(new SimulatedClock());
        ILookup<int, DateOnly> weeksOf = new RawEvents(dropbox).Of<FileSaved>().Where(IsOwn)
            .ToLookup(file => file.UserId, file => Calendar.Week(file.SavedAt));
        DateOnly thisWeek = Calendar.Week(EventStream.Now);

        IReadOnlyList<RetentionCohort> cohorts = dropbox.Files.Retention().Cohorts;

        string page = GalleryRun.Good("dropbox").Output;

        Assert.Equal(thisWeek, cohorts[^1].Interval.Date);
        foreach (RetentionCohort cohort in cohorts)
        {
            IGrouping<int, DateOnly>[] members = [.. weeksOf.Where(user => user.Min() == cohort.Interval.Date)];
            Assert.Equal(members.Length, cohort.Size);
            RetentionCell[] expected =
            [
                .. Enumerable.Range(0, ((thisWeek.DayNumber - cohort.Interval.Date.DayNumber) / 7) + 1).Select(offset =>
                {
                    DateOnly week = cohort.Interval.Date.AddDays(7 * offset);
                    int retained = members.Count(user => user.Contains(week));
                    bool isProvisional = EventStream.Now < Calendar.Midnight(week.AddDays(7)) + OpenFor;
                    return new RetentionCell(offset, offset + 1, retained, members.Length == 0 ? null : (double)retained / members.Length, isProvisional);
                }),
            ];
            Assert.Equal(expected, cohort.Cells);
            if (cohort.Interval.Date > thisWeek.AddDays(-70))
            {
                IEnumerable<string> shares = expected.Select(cell => cell.Share!.Value.ToString("0%", CultureInfo.InvariantCulture) + (cell.IsProvisional ? @"\*" : ""));
                Assert.Matches($@"\n *{cohort.Interval.Date:yyyy-MM-dd} +{members.Length} +{string.Join(" +", shares)} *\n", page);
            }
        }
    }

    [Fact]
    public void A_user_is_active_with_a_file_of_their_own_within_seven_days()
    {
        var files = new FileSavedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        var monday = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        void SignUp(int user, DateTimeOffset at) => files.Record(new UserSignedUp(user, at, InvitedBy: null));
        void Save(int user, DateTimeOffset at, FileOrigin origin = FileOrigin.Upload) => files.Record(new FileSaved(Guid.NewGuid(), user, at, 1, origin));

        Save(1, monday.AddDays(7));
        foreach (int user in (int[])[1, 2, 3, 4])
            SignUp(user, monday);
        SignUp(5, monday.AddDays(4));
        Save(2, monday.AddDays(7).AddTicks(1));
        Save(3, monday, FileOrigin.WelcomeFolder);
        Save(4, monday);
        SignUp(4, monday.AddDays(1));
        Save(5, monday.AddDays(4));

        ActivationFigures week = files[new DateOnly(2026, 3, 2)].Activation;
        Assert.Equal((4L, 2L, 1L, 0.5), (week.Mature, week.Activated, week.Immature, week.Share));
    }

    private static bool IsOwn(FileSaved file) => file.Bytes > 0 && file.Origin != FileOrigin.WelcomeFolder;
}
