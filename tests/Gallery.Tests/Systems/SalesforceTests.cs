using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class SalesforceTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var salesforce = new Salesforce(new SimulatedClock());
        var raw = new RawEvents(salesforce);
        ILookup<DateOnly, RecordCreated> created = raw.Of<RecordCreated>()
            .Where(record => record.Source != RecordSource.BulkImport)
            .ToLookup(record => Calendar.Week(record.CreatedAt));
        ILookup<DateOnly, SeatAssigned> seats = raw.Of<SeatAssigned>().ToLookup(seat => Calendar.Week(seat.At));
        ILookup<DateOnly, MailboxConnected> mailboxes = raw.Of<MailboxConnected>().ToLookup(mailbox => Calendar.Week(mailbox.At));
        ILookup<DateOnly, DuplicateMerged> merges = raw.Of<DuplicateMerged>().ToLookup(merge => Calendar.Week(merge.At));

        Expected.Weeks(salesforce, Calendar, TimeSpan.Zero, rows: 10, (week, isFinal) =>
        {
            int accounts = created[week].Select(record => record.AccountId).Distinct().Count();
            int merged = merges[week].Count();
            double usual = Enumerable.Range(1, 4).Average(back => merges[week.AddDays(-7 * back)].Count());
            return new Expected(
                isFinal,
                Expected.Within(merged, atMost: usual * 1.5),
                ("per account", (double)created[week].Count() / accounts),
                ("records", created[week].Count()),
                ("accounts", accounts),
                ("users", created[week].Select(record => record.UserId).Distinct().Count()),
                ("opportunities", created[week].Count(record => record.Kind == RecordKind.Opportunity)),
                ("seats", seats[week].Count()),
                ("mailboxes", mailboxes[week].Count()),
                ("merged", merged));
        });
    }

    [Fact]
    public void Four_records_in_two_accounts_are_two_per_account()
    {
        var records = new RecordCreatedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        var record = new RecordCreated(1, 10, 100, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), RecordSource.Form, RecordKind.Task);

        records.Record(record);
        records.Record(record with { RecordId = 2, UserId = 11 });
        records.Record(record with { RecordId = 3 });
        records.Record(record with { RecordId = 4, UserId = 20, AccountId = 200 });
        records.Record(record with { RecordId = 5, UserId = 30, AccountId = 300, Source = RecordSource.BulkImport });

        RecordCreatedPeriod week = records[new DateOnly(2026, 3, 2)];
        Assert.Equal((2.0, 4L, 2L, 3L), (week.Value, week.Count, week.Groups.Value, week.Actors.Value));
    }
}
