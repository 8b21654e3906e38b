using NorthStar.Tests.Aggregation.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Aggregation;

/// <summary>Totals within range whose parts, added up in an unlucky order, are not.</summary>
public sealed class OverflowOrderTests
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly EntrySubject _subject = new();

    [Fact]
    public void A_batch_is_judged_by_its_total()
    {
        EntryPostedAggregator entries = Holding();
        entries.Record([Entry(1, long.MaxValue), Entry(2, long.MaxValue), Entry(3, -long.MaxValue)]);
        Assert.Equal(long.MaxValue, entries.Current.Cents);
    }

    [Fact]
    public void A_snapshot_is_loaded_whatever_the_order_of_its_ids()
    {
        EntryPostedAggregator entries = Holding(Entry(1, long.MaxValue), Entry(3, -long.MaxValue), Entry(2, long.MaxValue));
        EntryPostedAggregator loaded = Holding();
        loaded.Load(entries.Save());
        Assert.Equal(_subject.Reading(entries), _subject.Reading(loaded));
    }

    [Fact]
    public void Recording_goes_on_where_the_ids_are_in_an_unlucky_order()
    {
        EntryPostedAggregator entries = Holding(Entry(1, long.MaxValue), Entry(3, -long.MaxValue), Entry(2, long.MaxValue));
        entries.Record(Entry(4, -1));
        Assert.Equal(long.MaxValue - 1, entries.Current.Cents);
    }

    [Fact]
    public void A_merge_is_judged_by_its_total()
    {
        EntryPostedAggregator entries = Holding(Entry(1, 10));
        entries.Merge(Holding(Entry(2, long.MaxValue), Entry(3, -long.MaxValue)));
        Assert.Equal((3, 10), (entries.Current.Total, entries.Current.Cents));
    }

    [Fact]
    public void A_merge_that_overflows_because_of_a_duplicate_changes_nothing()
    {
        // The other part's total is 0, but of its two entries only the one that is not known here is added.
        EntryPostedAggregator entries = Holding(Entry(1, 10), Entry(3, -long.MaxValue, Other));
        EntryPostedAggregator other = Holding(Entry(2, long.MaxValue), Entry(3, -long.MaxValue));
        byte[] before = entries.Save();

        var overflow = Assert.Throws<OverflowException>(() => entries.Merge(other));

        Assert.Contains("'Entry posted'", overflow.Message, StringComparison.Ordinal);
        Assert.Contains("merge", overflow.Message, StringComparison.Ordinal);
        Assert.Equal(before, entries.Save());
    }

    private static DateTimeOffset Other => s_now.AddDays(-2);

    private static EntryPosted Entry(long number, long cents, DateTimeOffset? at = null) =>
        new(number, at ?? s_now, cents, "v", Ledger: 1);

    private static EntryPostedAggregator Holding(params EntryPosted[] entries)
    {
        var aggregator = new EntryPostedAggregator(new MovingClock(s_now));
        foreach (EntryPosted entry in entries)
            aggregator.Record(entry);
        return aggregator;
    }
}
