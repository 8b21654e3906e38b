using NorthStar;

namespace BadMetrics;

// NSM1107, NSM1109, NSM1113: one North Star of many, moved by nothing that is measured and held by nothing.
[CoreAction("Teams know what to do next", Cadence.Weekly)]
public sealed record SprintPlanned([EventId] Guid Id, [Actor] Guid TeamId, [OccurredAt] DateTimeOffset At, [Quality(AtLeast = 3)] int Stories);

// NSM1107, NSM1110, NSM1111, NSM1113: everybody but one team, and everything after the first day, is in no metric.
[CoreAction("Bookkeepers are done before the end of the month", Cadence.Monthly)]
public sealed record BooksClosed([EventId] Guid Id, [Actor] Guid BookkeeperId, [OccurredAt] DateTimeOffset At, [Quality] bool AreBalanced);

/// <summary>The first input of a stage.</summary>
[InputMetric("A bookkeeper gives it a try", Cadence.Monthly, Drives = typeof(BooksClosed), Stage = LifecycleStage.Acquisition, Owner = "Growth")]
public sealed record TrialStarted([EventId] Guid Id, [Actor] Guid BookkeeperId, [OccurredAt] DateTimeOffset At);

/// <summary>The second input of the same stage and team.</summary>
[InputMetric("A colleague is asked for help", Cadence.Monthly, Drives = typeof(BooksClosed), Stage = LifecycleStage.Acquisition, Owner = "Growth")]
public sealed record ColleagueInvited([EventId] Guid Id, [Actor] Guid BookkeeperId, [OccurredAt] DateTimeOffset At);

// NSM1112: nobody acts when it falls.
[InputMetric("Captains find their team", Cadence.Weekly, Drives = typeof(UserSignedUp))]
public sealed record TeamFound([EventId] Guid Id, [Actor] Guid CaptainId, [OccurredAt] DateTimeOffset At);
