using System.Diagnostics.CodeAnalysis;
using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[SuppressMessage("NorthStar.Strategy", "NSM1108:The North Star is a ratio", Justification = "Taught as records per account; the number of records and of accounts is shown beside it.")]
[CoreAction("A team keeps what it knows about its customers in one place", Cadence.Weekly, Name = "Records created per account",
    Measure = Measure.QuantityPerGroup, Owner = "Core CRM")]
internal sealed record RecordCreated(
    [EventId] long RecordId,
    [Actor] int UserId,
    [Group] int AccountId,
    [OccurredAt] DateTimeOffset CreatedAt,
    [Quality(Not = RecordSource.BulkImport)] RecordSource Source,
    [Dimension] RecordKind Kind);

internal enum RecordSource
{
    Form,
    Mobile,
    Email,
    BulkImport,
}

internal enum RecordKind
{
    Contact,
    Opportunity,
    Task,
}

[InputMetric("A colleague gets a seat of their own", Cadence.Weekly, Name = "Seats assigned", Drives = typeof(RecordCreated),
    Stage = LifecycleStage.Monetization, Owner = "Sales")]
internal sealed record SeatAssigned([EventId] Guid SeatId, [Actor] int UserId, [Group] int AccountId, [OccurredAt] DateTimeOffset At);

[InputMetric("Mail and calendar fill in what nobody likes to type", Cadence.Weekly, Name = "Mailboxes connected", Drives = typeof(RecordCreated),
    Stage = LifecycleStage.Activation, Owner = "Integrations")]
internal sealed record MailboxConnected([EventId] Guid ConnectionId, [Actor] int UserId, [OccurredAt] DateTimeOffset At);

[Guardrail("The same customer is in the system twice", Cadence.Weekly, Name = "Duplicate records merged", Guards = typeof(RecordCreated),
    MaxIncreasePercent = 50, TrailingPeriods = 4, Owner = "Data quality")]
internal sealed record DuplicateMerged([EventId] Guid MergeId, [OccurredAt] DateTimeOffset At, long RecordId);

internal sealed class Salesforce(SimulatedClock clock) : Exhibit(
    clock, "Salesforce", "Records that people create themselves show that an account works with the system; a bulk import does not.")
{
    public RecordCreatedAggregator Records { get; } = new(clock);

    public SeatAssignedAggregator Seats { get; } = new(clock);

    public MailboxConnectedAggregator Mailboxes { get; } = new(clock);

    public DuplicateMergedAggregator Merges { get; } = new(clock);

    public override MetricDefinition NorthStar => Records.Metric;

    public override RecordCounters Counters => Records.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case RecordCreated record: Records.Record(record); break;
            case SeatAssigned seat: Seats.Record(seat); break;
            case MailboxConnected mailbox: Mailboxes.Record(mailbox); break;
            case DuplicateMerged merge: Merges.Record(merge); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Records.Periods)
        .NorthStar("per account", week => Records[week].Value, "0.0")
        .Figure("records", week => Records[week].Count)
        .Figure("accounts", week => Records[week].Groups.Value)
        .Figure("users", week => Records[week].Actors.Value)
        .Figure("opportunities", week => Records[week].ByKind[RecordKind.Opportunity].Count)
        .Figure("seats", week => Seats[week].Value)
        .Figure("mailboxes", week => Mailboxes[week].Value)
        .Guardrail("merged", week => Merges[week].Guardrail);

    protected override void Simulate(EventStream stream)
    {
        int users = 40;
        long records = 0;
        foreach (int week in EventStream.Weeks)
        {
            for (int seats = stream.Between(2, 6); seats > 0; seats--)
            {
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new SeatAssigned(stream.NewId(), ++users, AccountOf(users), at));
                if (stream.Chance(0.5))
                    stream.Add(at.AddHours(3), new MailboxConnected(stream.NewId(), users, at.AddHours(3)));
            }

            for (int created = users * 5; created > 0; created--)
            {
                int user = stream.Between(1, users);
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new RecordCreated(
                    ++records, user, AccountOf(user), at,
                    stream.Pick(RecordSource.Form, RecordSource.Mobile, RecordSource.Email, RecordSource.BulkImport),
                    stream.Pick(RecordKind.Contact, RecordKind.Opportunity, RecordKind.Task)));
                if (stream.Chance(week == 10 ? 0.15 : 0.06))
                    stream.Add(at.AddHours(30), new DuplicateMerged(stream.NewId(), at.AddHours(30), records));
            }
        }
    }

    private static int AccountOf(int user) => 500 + (user % 23);
}
