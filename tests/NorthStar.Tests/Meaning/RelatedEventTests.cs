using NorthStar.Tests.Aggregation;
using NorthStar.Tests.Meaning.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Meaning;

public sealed class RelatedEventTests
{
    private static readonly DateTimeOffset s_tuesday = new(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_week = new(2026, 5, 4);
    private static readonly Guid s_ann = Guid.NewGuid();

    private readonly MovingClock _clock = new(s_tuesday.AddDays(3));

    [Fact]
    public void A_value_is_provisional_until_every_window_and_the_lateness_allowance_have_closed()
    {
        TransferSentAggregator transfers = Sent(("one", 100));
        DateTimeOffset final = new DateTimeOffset(2026, 5, 11, 0, 0, 0, TimeSpan.Zero).AddDays(5).AddHours(12);
        _clock.Now = final.AddTicks(-1);
        Assert.True(transfers[s_week].IsProvisional);
        transfers.Record(new TransferReceived("one", s_tuesday.AddDays(1)));
        Assert.Equal(0, transfers.RelatedCounters.Corrections);

        _clock.Now = final;
        Assert.False(transfers[s_week].IsProvisional);
        Assert.Equal(100, transfers[s_week].Value);
        transfers.Record(new TransferRecalled(Guid.NewGuid(), "one", s_tuesday.UtcDateTime));
        Assert.Equal(1, transfers.RelatedCounters.Corrections);
        Assert.Equal(0, transfers[s_week].Value);
    }

    [Fact]
    public void A_confirmation_that_would_overflow_the_sum_is_refused_and_changes_nothing()
    {
        TransferSentAggregator transfers = Sent(("one", long.MaxValue), ("two", 1));
        transfers.Record(new TransferReceived("one", s_tuesday));
        byte[] before = transfers.Save();

        var refusal = Assert.Throws<OverflowException>(() => transfers.Record(new TransferReceived("two", s_tuesday)));
        Assert.Contains("TransferReceived", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, transfers.Save());
        Assert.Equal(long.MaxValue, transfers[s_week].Value);

        // What is taken back makes room.
        transfers.Record(new TransferRecalled(Guid.NewGuid(), "one", s_tuesday.UtcDateTime));
        transfers.Record(new TransferReceived("two", s_tuesday));
        Assert.Equal(1, transfers[s_week].Value);
    }

    [Fact]
    public void Mistakes_of_the_caller_are_named()
    {
        TransferSentAggregator transfers = Sent();
        Assert.Contains("TransferReceived", Assert.Throws<ArgumentNullException>(() => transfers.Record((TransferReceived)null!)).Message, StringComparison.Ordinal);
        var local = new TransferRecalled(Guid.NewGuid(), "one", DateTime.SpecifyKind(s_tuesday.DateTime, DateTimeKind.Local));
        Assert.Contains("At: DateTime", Assert.Throws<ArgumentException>(() => transfers.Record(local)).Message, StringComparison.Ordinal);
        var tooEarly = new TransferRecalled(Guid.NewGuid(), "one", default);
        Assert.Throws<ArgumentOutOfRangeException>(() => transfers.Record(tooEarly));
        Assert.Equal(0, transfers.RelatedCounters.Recorded);
    }

    [Fact]
    public async Task Threads_that_send_confirm_recall_and_read_leave_the_exact_figures()
    {
        const int perThread = 400;
        TransferSentAggregator transfers = Sent();
        long seen = 0;
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
            {
                for (int i = 0; i < perThread; i++)
                {
                    string id = $"{thread}-{i}";
                    var sent = new TransferSent(id, s_ann, s_tuesday, 1 + i);
                    var received = new TransferReceived(id, s_tuesday.AddHours(1));
                    var recalled = new TransferRecalled(Guid.NewGuid(), id, s_tuesday.AddHours(2).UtcDateTime);
                    Action[] steps = [() => transfers.Record(sent), () => transfers.Record(received), () => { if (i % 2 == 0) transfers.Record(recalled); }];
                    foreach (int step in (int[])[(i + 0) % 3, (i + 1) % 3, (i + 2) % 3])
                        steps[step]();
                }
            })),
            Task.Run(() =>
            {
                for (int i = 0; i < 100; i++)
                    Interlocked.Add(ref seen, transfers[s_week].Count);
            }),
        ]);

        TransferSentPeriod week = transfers[s_week];
        Assert.Equal(4 * perThread, week.Total);
        Assert.Equal(4 * perThread / 2, week.Count);
        Assert.Equal(4 * Enumerable.Range(0, perThread).Where(i => i % 2 == 1).Sum(i => 1L + i), week.Value);
        Assert.InRange(seen, 0, 100L * 4 * perThread);
    }

    [Fact]
    public void A_part_with_the_returns_and_a_part_with_the_orders_meet_in_the_merge()
    {
        TransferSentAggregator orders = Sent(("one", 100), ("two", 10));
        TransferSentAggregator others = Sent();
        foreach (string id in (string[])["one", "two"])
            others.Record(new TransferReceived(id, s_tuesday.AddHours(2)));
        others.Record(new TransferRecalled(Guid.NewGuid(), "two", s_tuesday.AddDays(1).UtcDateTime));

        orders.Merge(others);
        Assert.Equal(100, orders[s_week].Value);
        Assert.Equal((2L, 3L), (orders.Counters.Recorded, orders.RelatedCounters.Recorded));
    }

    private TransferSentAggregator Sent(params (string Id, long Cents)[] transfers)
    {
        var aggregator = new TransferSentAggregator(_clock);
        foreach ((string id, long cents) in transfers)
            aggregator.Record(new TransferSent(id, s_ann, s_tuesday, cents));
        return aggregator;
    }
}
