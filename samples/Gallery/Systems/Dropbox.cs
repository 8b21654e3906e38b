using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A file is safe, and on every device", Cadence.Weekly, Name = "New users with a saved file in their first week",
    Measure = Measure.ActivatedShare, LatenessAllowanceHours = 48, Owner = "Onboarding")]
internal sealed record FileSaved(
    [EventId] Guid FileId,
    [Actor] int UserId,
    [OccurredAt] DateTimeOffset SavedAt,
    [Quality(Above = 0)] long Bytes,
    [Quality(Not = FileOrigin.WelcomeFolder)] FileOrigin Origin);

internal enum FileOrigin
{
    Upload,
    Camera,
    WelcomeFolder,
}

[ActivationBase<FileSaved>(WithinDays = 7)]
[InputMetric("Somebody gives it a try", Cadence.Weekly, Name = "Users signed up", Drives = typeof(FileSaved),
    Stage = LifecycleStage.Acquisition, Owner = "Referrals")]
internal sealed record UserSignedUp([EventId, Actor] int UserId, [OccurredAt] DateTimeOffset At, int? InvitedBy);

[InputMetric("The files of one device are at hand on the next", Cadence.Weekly, Name = "Devices linked", Drives = typeof(FileSaved),
    Stage = LifecycleStage.Activation, Owner = "Desktop")]
internal sealed record DeviceLinked([EventId] Guid DeviceId, [Actor] int UserId, [OccurredAt] DateTimeOffset At);

[Guardrail("A file is not where it should be", Cadence.Weekly, Name = "Failed synchronisations", Guards = typeof(FileSaved),
    Measure = Measure.QualifiedShare, AtMost = 0.03, MinimumVolume = 50, Owner = "Sync")]
internal sealed record SyncEnded([EventId] Guid SyncId, [OccurredAt] DateTimeOffset At, [Quality] bool HasFailed);

internal sealed class Dropbox(SimulatedClock clock) : Exhibit(
    clock, "Dropbox, HubSpot", "Whoever gets the value in the first week stays. Users whose week is not over yet are left out, saved file or not.")
{
    public FileSavedAggregator Files { get; } = new(clock);

    public UserSignedUpAggregator SignUps { get; } = new(clock);

    public DeviceLinkedAggregator Devices { get; } = new(clock);

    public SyncEndedAggregator Syncs { get; } = new(clock);

    public override MetricDefinition NorthStar => Files.Metric;

    public override RecordCounters Counters => Files.Counters;

    public override RecordCounters RelatedCounters => Files.RelatedCounters;

    public override void Record(object e)
    {
        switch (e)
        {
            case FileSaved file: Files.Record(file); break;
            case UserSignedUp signUp:
                Files.Record(signUp);
                SignUps.Record(signUp);
                break;
            case DeviceLinked device: Devices.Record(device); break;
            case SyncEnded sync: Syncs.Record(sync); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Files.Periods)
        .NorthStar("active in week 1", week => Files[week].Value, "0.0%")
        .Figure("active", week => Files[week].Activation.Activated)
        .Figure("of new users", week => Files[week].Activation.Mature)
        .Figure("week not over", week => Files[week].Activation.Immature)
        .Figure("sign-ups", week => SignUps[week].Value)
        .Figure("devices", week => Devices[week].Value)
        .Figure("files", week => Files[week].Count)
        .Guardrail("failed syncs", week => Syncs[week].Guardrail, "0.0%");

    public override void ShowMore(Page page) => page.Retention("users", [.. Files.Retention().Cohorts.TakeLast(10)]);

    protected override void Simulate(EventStream stream)
    {
        int users = 0;
        foreach (int week in EventStream.Weeks)
        {
            for (int signUps = stream.Between(25, 40); signUps > 0; signUps--)
            {
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new UserSignedUp(++users, at, stream.Chance(0.4) ? stream.Between(1, users) : null));
                Use(stream, users, at, stays: stream.Chance(0.45 + (0.01 * week)), isBadRelease: week == 12);
            }
        }
    }

    private static void Use(EventStream stream, int user, DateTimeOffset signedUp, bool stays, bool isBadRelease)
    {
        stream.Add(signedUp, new FileSaved(stream.NewId(), user, signedUp, 20_000, FileOrigin.WelcomeFolder));
        for (int week = 0; week < 16 && (stays || week == 0) && stream.Chance(0.85); week++)
        {
            DateTimeOffset at = signedUp.AddDays(7 * week) + stream.Seconds(3600, 9 * 24 * 3600);
            if (stream.Chance(0.4))
                stream.Add(at, new DeviceLinked(stream.NewId(), user, at));
            stream.Add(at, new SyncEnded(stream.NewId(), at, stream.Chance(isBadRelease ? 0.1 : 0.01)));
            if (stays)
                stream.Add(at, new FileSaved(stream.NewId(), user, at, stream.Between(0, 5_000_000), stream.Pick(FileOrigin.Upload, FileOrigin.Camera)));
        }
    }
}
