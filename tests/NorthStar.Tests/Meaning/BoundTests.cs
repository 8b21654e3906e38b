using NorthStar.Tests.Aggregation;
using NorthStar.Tests.Meaning.Events;
using NorthStar.Tests.Oracle;
using Xunit;

namespace NorthStar.Tests.Meaning;

public sealed class BoundTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly MovingClock _clock = new(s_noon.AddHours(1));

    [Fact]
    public void Actors_beyond_the_bound_are_rejected_and_counted_and_known_ones_are_not()
    {
        ParcelWeighedAggregator parcels = Recorded(("ann", "north"), ("bob", "north"), ("cyd", "north"), ("ann", "north"), ("cyd", "south"));
        Assert.Equal(3, parcels.Counters.Accepted);
        Assert.Equal(2, parcels.Counters.RejectedFor(RejectionReason.TooManyActors));
        Assert.Equal(2, parcels.Current.Actors);
    }

    [Fact]
    public void No_value_counts_among_the_values_of_a_dimension()
    {
        ParcelWeighedAggregator parcels = Recorded(("ann", "north"), ("ann", null), ("ann", "south"), ("bob", null));
        Assert.Equal(1, parcels.Counters.RejectedFor(RejectionReason.TooManyDimensionValues));
        Assert.Equal(["north", null], parcels.Current.ByDepot.Keys.OrderDescending());
        Assert.Equal(3, parcels.Current.Count);
    }

    [Fact]
    public void Of_both_bounds_the_actors_are_named()
    {
        ParcelWeighedAggregator parcels = Recorded(("ann", "a"), ("bob", "b"), ("cyd", "c"));
        Assert.Equal(1, parcels.Counters.RejectedFor(RejectionReason.TooManyActors));
        Assert.Equal(0, parcels.Counters.RejectedFor(RejectionReason.TooManyDimensionValues));
    }

    [Fact]
    public void A_rejected_event_takes_no_place()
    {
        // Cyd is refused for the depot: the depot that she brings must not be taken either, nor she herself.
        ParcelWeighedAggregator parcels = Recorded(("ann", "a"), ("ann", "b"), ("cyd", "c"), ("bob", "b"));
        Assert.Equal(3, parcels.Counters.Accepted);
        Assert.Equal(2, parcels.Current.Actors);
    }

    [Fact]
    public void A_merge_beyond_a_bound_is_refused_and_changes_nothing()
    {
        ParcelWeighedAggregator parcels = Recorded(("ann", "north"), ("bob", "north"));
        byte[] before = parcels.Save();
        var refusal = Assert.Throws<InvalidOperationException>(() => parcels.Merge(Recorded(("cyd", "north"))));
        Assert.Contains("MaxActors", refusal.Message, StringComparison.Ordinal);
        refusal = Assert.Throws<InvalidOperationException>(() => parcels.Merge(Recorded(("ann", "east"), ("bob", "west"))));
        Assert.Contains("MaxValues", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, parcels.Save());

        parcels.Merge(Recorded(("bob", "south"), ("ann", "north")));
        Assert.Equal(4, parcels.Current.Count);
    }

    [Fact]
    public void A_cap_bounds_what_one_event_adds_and_is_counted()
    {
        var parcels = new ParcelWeighedAggregator(_clock);
        foreach (int kilograms in (int[])[29, 30, 31, 5000])
            parcels.Record(new ParcelWeighed("ann", s_noon, kilograms, "north"));
        Assert.Equal(2, parcels.Counters.Capped);
        Assert.Equal(119, parcels.Current.Kilograms);
        Assert.Equal(119 / 4.0, parcels.Current.Value);
        Assert.Equal(119, parcels.Current.ByDepot["north"].Kilograms);
    }

    private ParcelWeighedAggregator Recorded(params (string Sender, string? Depot)[] parcels)
    {
        var aggregator = new ParcelWeighedAggregator(_clock);
        foreach ((string sender, string? depot) in parcels)
            aggregator.Record(new ParcelWeighed(sender, s_noon, 1, depot));
        return aggregator;
    }
}
