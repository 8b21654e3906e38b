using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class JourneyTests
{
    private static readonly LocalCalendar Calendar = LocalCalendar.Utc;
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var journey = new Journey(new SimulatedClock());
        var raw = new RawEvents(journey);
        ILookup<DateOnly, PurchaseMade> purchases = raw.Of<PurchaseMade>().Where(purchase => !purchase.IsTest)
            .ToLookup(purchase => Calendar.Week(purchase.At));
        ILookup<DateOnly, int> found = raw.Of<ProductDiscovered>().ToLookup(visit => Calendar.Week(visit.At), visit => visit.ShopperId);
        ILookup<DateOnly, int> browsed = raw.Of<ProductViewed>().Where(view => view.Seconds >= 5)
            .ToLookup(view => Calendar.Week(view.At), view => view.ShopperId);
        ILookup<DateOnly, int> checkouts = raw.Of<CheckoutStarted>().ToLookup(checkout => Calendar.Week(checkout.At), checkout => checkout.ShopperId);
        ILookup<DateOnly, PaymentTried> payments = raw.Of<PaymentTried>().ToLookup(payment => Calendar.Week(payment.At));

        Expected.Weeks(journey, Calendar, TimeSpan.Zero, rows: 10, (week, isFinal) =>
        {
            double finders = found[week].Distinct().Count();
            double browsers = browsed[week].Distinct().Count();
            double starters = checkouts[week].Distinct().Count();
            double declined = payments[week].Average(payment => payment.IsDeclined ? 1.0 : 0.0);
            return new Expected(
                isFinal,
                payments[week].Count() < 30 ? GuardrailState.TooLittleVolume : Expected.Within(declined, atMost: 0.12),
                ("purchases", purchases[week].Count()),
                ("EUR", (double)purchases[week].Sum(purchase => purchase.Amount)),
                ("found", finders),
                ("browsed", browsers),
                ("of found", browsers / finders),
                ("checkout", starters),
                ("of browsed", starters / browsers),
                ("bought, of those", purchases[week].Select(purchase => purchase.ShopperId).Distinct().Count() / starters),
                ("declined", declined));
        });
    }

    [Fact]
    public void Of_four_shoppers_three_browse_two_check_out_and_one_buys()
    {
        var clock = new FixedClock("2026-03-12T12:00:00Z");
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var discovery = new ProductDiscoveredAggregator(clock);
        var browsing = new ProductViewedAggregator(clock);
        var checkout = new CheckoutStartedAggregator(clock);
        var purchases = new PurchaseMadeAggregator(clock);
        var revenue = new RevenueAggregator(clock);

        foreach (int shopper in (int[])[1, 1, 2, 3, 4])
            discovery.Record(new ProductDiscovered(Guid.NewGuid(), shopper, at, Device.Phone));
        foreach ((int shopper, int seconds) in ((int, int)[])[(1, 5), (2, 60), (3, 60), (4, 4)])
            browsing.Record(new ProductViewed(Guid.NewGuid(), shopper, at, 1, seconds));
        foreach (int shopper in (int[])[1, 2])
            checkout.Record(new CheckoutStarted(Guid.NewGuid(), shopper, at, 1));
        var first = new PurchaseMade(1, 1, at, IsTest: false, 19.90m, Device.Phone);
        PurchaseMade[] made = [first, first with { PurchaseId = 2, Amount = 5.10m }, first with { PurchaseId = 3, ShopperId = 2, IsTest = true }];
        foreach (PurchaseMade purchase in made)
        {
            purchases.Record(purchase);
            revenue.Record(purchase);
        }

        Assert.Equal((4L, 3L, 2L), (discovery[Monday].Value.Value, browsing[Monday].Value.Value, checkout[Monday].Value.Value));
        Assert.Equal((2L, 1L, 25.00m), (purchases[Monday].Value, purchases[Monday].Actors.Value, revenue[Monday].Value));
    }
}
