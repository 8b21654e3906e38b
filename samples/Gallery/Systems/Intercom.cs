using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A customer's question is answered by the business they asked", Cadence.Weekly, Name = "Customer questions answered within a day",
    TimeZone = Intercom.Zone, Owner = "Inbox", LatenessAllowanceHours = 24)]
internal sealed record QuestionAsked(
    [EventId, Correlation] Guid QuestionId,
    [Actor] int WorkspaceId,
    [OccurredAt] DateTimeOffset AskedAt,
    [Dimension] QuestionChannel Channel);

internal enum QuestionChannel
{
    Messenger,
    Email,
    Social,
}

[Confirms<QuestionAsked>(WithinHours = 24)]
[Guardrail("Customers wait for an answer", Cadence.Weekly, Name = "Hours to answer", Guards = typeof(QuestionAsked), Owner = "Support quality",
    Measure = Measure.AverageQuantity, AtMost = 8, MaxIncreasePercent = 30, TimeZone = Intercom.Zone)]
internal sealed record QuestionAnswered(
    [EventId] Guid ReplyId,
    [Correlation] Guid QuestionId,
    [OccurredAt] DateTimeOffset AnsweredAt,
    [Quantity(Unit = "hours")] double HoursWaited);

[InputMetric("A business can be asked from its own site", Cadence.Weekly, Name = "Messengers installed", Drives = typeof(QuestionAsked),
    Stage = LifecycleStage.Activation, Owner = "Onboarding", TimeZone = Intercom.Zone)]
internal sealed record MessengerInstalled([EventId] Guid InstallationId, [Actor] int WorkspaceId, [OccurredAt] DateTimeOffset At, string Site);

[InputMetric("More people can answer", Cadence.Weekly, Name = "Teammates added", Drives = typeof(QuestionAsked),
    Stage = LifecycleStage.Engagement, Owner = "Teams", TimeZone = Intercom.Zone)]
internal sealed record TeammateAdded([EventId] Guid SeatId, [Actor] int WorkspaceId, [OccurredAt] DateTimeOffset At);

internal sealed class Intercom(SimulatedClock clock) : Exhibit(
    clock, "Intercom", "A message that stays unanswered is no conversation: a question counts once somebody replied within a day.")
{
    public const string Zone = "Europe/Dublin";

    public QuestionAskedAggregator Questions { get; } = new(clock);

    public QuestionAnsweredAggregator Answers { get; } = new(clock);

    public MessengerInstalledAggregator Installations { get; } = new(clock);

    public TeammateAddedAggregator Teammates { get; } = new(clock);

    public override MetricDefinition NorthStar => Questions.Metric;

    public override RecordCounters Counters => Questions.Counters;

    public override RecordCounters RelatedCounters => Questions.RelatedCounters;

    public override void Record(object e)
    {
        switch (e)
        {
            case QuestionAsked question: Questions.Record(question); break;
            case QuestionAnswered answer:
                Questions.Record(answer);
                Answers.Record(answer);
                break;
            case MessengerInstalled installation: Installations.Record(installation); break;
            case TeammateAdded teammate: Teammates.Record(teammate); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Questions.Periods)
        .NorthStar("answered", week => Questions[week].Value)
        .Figure("asked", week => Questions[week].Total)
        .Figure("share", week => Questions[week].QualityRate, "0.0%")
        .Figure("businesses", week => Questions[week].Actors.Value)
        .Figure("in the messenger", week => Questions[week].ByChannel[QuestionChannel.Messenger].Value)
        .Figure("installed", week => Installations[week].Value)
        .Figure("teammates", week => Teammates[week].Value)
        .Guardrail("hours to answer", week => Answers[week].Guardrail, "0.0");

    protected override void Simulate(EventStream stream)
    {
        int workspaces = 12;
        foreach (int week in EventStream.Weeks)
        {
            for (int joined = stream.Between(1, 4); joined > 0; joined--)
            {
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new MessengerInstalled(stream.NewId(), ++workspaces, at, $"shop-{workspaces}.example"));
            }

            for (int added = stream.Between(4, 12); added > 0; added--)
            {
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new TeammateAdded(stream.NewId(), stream.Between(1, workspaces), at));
            }

            for (int asked = 8 * workspaces; asked > 0; asked--)
                Ask(stream, stream.Between(1, workspaces), stream.MomentOfWeek(week), isShortOfStaff: week == 12);
        }
    }

    private static void Ask(EventStream stream, int workspace, DateTimeOffset at, bool isShortOfStaff)
    {
        Guid question = stream.NewId();
        stream.Add(at, new QuestionAsked(question, workspace, at, stream.Pick<QuestionChannel>(
            QuestionChannel.Messenger, QuestionChannel.Messenger, QuestionChannel.Email, QuestionChannel.Social)));
        if (stream.Chance(0.12))
            return;

        int minutes = stream.Chance(0.8) ? stream.Between(5, isShortOfStaff ? 1300 : 420) : stream.Between(420, 2000);
        DateTimeOffset answered = at.AddMinutes(minutes);
        stream.Add(answered, new QuestionAnswered(stream.NewId(), question, answered, minutes / 60.0));
    }
}
