using Gallery.Simulation;
using Gallery.Systems;
using Gallery.Tests.Checking;
using NorthStar;

namespace Gallery.Tests.Systems;

public sealed class RetailerTests
{
    private static readonly LocalCalendar Berlin = new("Europe/Berlin");

    /// <summary>The longest window, and a day in which messages may be late.</summary>
    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(30 + 1);

    [Fact]
    public void Every_printed_week_agrees_with_the_raw_events()
    {
        var retailer = new Retailer(new SimulatedClock());
        var raw = new RawEvents(retailer);
        ILookup<long, DateTimeOffset> delivered = raw.Of<OrderDelivered>().ToLookup(e => e.OrderId, e => e.At);
        ILookup<long, DateTimeOffset> paid = raw.Of<OrderPaid>().ToLookup(e => e.OrderId, e => e.At);
        ILookup<long, DateTimeOffset> returned = raw.Of<OrderReturned>().ToLookup(e => e.OrderId, e => e.At);
        ILookup<long, DateTimeOffset> complained = raw.Of<ComplaintFiled>().ToLookup(e => e.OrderId, e => e.At);
        ILookup<long, DateTimeOffset> lost = raw.Of<ParcelLost>().ToLookup(e => e.OrderId, e => e.At);
        ILookup<DateOnly, OrderPlaced> placed = raw.Of<OrderPlaced>().ToLookup(order => Berlin.Week(order.PlacedAt));
        ILookup<DateOnly, AppInstalled> installed = raw.Of<AppInstalled>().ToLookup(installation => Berlin.Week(installation.At));
        ILookup<DateOnly, BasketFilled> baskets = raw.Of<BasketFilled>().ToLookup(basket => Berlin.Week(basket.At));
        ILookup<DateOnly, ComplaintFiled> complaints = raw.Of<ComplaintFiled>().ToLookup(complaint => Berlin.Week(complaint.At));

        Expected.Weeks(retailer, Berlin, OpenFor, rows: 10, (week, isFinal) =>
        {
            OrderPlaced[] kept = [.. placed[week].Where(order =>
                order.Channel == OrderChannel.MobileApp &&
                Follows(order, delivered, 14) && Follows(order, paid, 21) &&
                !Follows(order, returned, 30) && !Follows(order, complained, 30) && !Follows(order, lost, 14))];
            int complaintsOfWeek = complaints[week].Count();
            return new Expected(
                isFinal,
                complaints.All(other => other.Key > week) ? GuardrailState.NoData : Expected.Within(complaintsOfWeek, atMost: 12),
                ("orders", kept.Length),
                ("EUR", (double)kept.Sum(order => order.Price)),
                ("placed", placed[week].Count()),
                ("customers", kept.Select(order => order.CustomerId).Distinct().Count()),
                ("installations", installed[week].Count()),
                ("baskets", baskets[week].Select(basket => basket.CustomerId).Distinct().Count()),
                ("complaints", complaintsOfWeek));
        });

        static bool Follows(OrderPlaced order, ILookup<long, DateTimeOffset> events, int days) =>
            events[order.OrderId].Any(at => at >= order.PlacedAt && at <= order.PlacedAt.AddDays(days));
    }

    [Fact]
    public void Messages_that_arrive_when_their_orders_are_final_are_corrections()
    {
        var retailer = new Retailer(new SimulatedClock());
        var raw = new RawEvents(retailer);
        int late = Late<OrderDelivered>(e => e.At, 14) + Late<OrderPaid>(e => e.At, 21) + Late<OrderReturned>(e => e.At, 30) +
            Late<ComplaintFiled>(e => e.At, 30) + Late<ParcelLost>(e => e.At, 14);

        Assert.InRange(late, 1, int.MaxValue);
        Assert.Equal(late, retailer.Orders.RelatedCounters.Corrections);

        int Late<T>(Func<T, DateTimeOffset> time, int window) => raw.FirstDeliveries<T>()
            .Count(delivery => delivery.At >= Berlin.Midnight(Berlin.Week(time(delivery.Event).AddDays(-window)).AddDays(7)) + OpenFor);
    }

    [Fact]
    public void An_order_counts_when_delivered_and_paid_and_neither_returned_nor_complained_about_nor_lost()
    {
        var orders = new OrderPlacedAggregator(new FixedClock("2026-03-12T12:00:00Z"));
        var monday = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        void Delivered(long order, int days) => orders.Record(new OrderDelivered(Guid.NewGuid(), order, monday.AddDays(days)));
        void Paid(long order, int days) => orders.Record(new OrderPaid(Guid.NewGuid(), order, monday.AddDays(days)));

        orders.Record(new OrderReturned(Guid.NewGuid(), 3, monday.AddDays(30)));
        foreach (long order in (long[])[1, 2, 3, 4, 5, 6, 7])
        {
            orders.Record(new OrderPlaced(
                order, Guid.NewGuid(), monday, order == 7 ? OrderChannel.Web : OrderChannel.MobileApp, Price: 10m * order));
        }

        foreach (long order in (long[])[1, 3, 4, 5, 6, 7])
            Delivered(order, days: 3);
        foreach (long order in (long[])[1, 2, 3, 4, 5, 7])
            Paid(order, days: 21);
        Paid(6, days: 22);
        orders.Record(new ComplaintFiled(Guid.NewGuid(), 4, monday.AddDays(31), "too late"));
        orders.Record(new ParcelLost(Guid.NewGuid(), 5, monday.AddDays(2)));

        OrderPlacedPeriod week = orders[new DateOnly(2026, 1, 5)];
        Assert.Equal((2L, 10m + 40m, 7L), (week.Value, week.Price, week.Total));
    }
}
