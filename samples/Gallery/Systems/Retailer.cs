using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A mobile order reaches its customer, and is worth keeping", Cadence.Weekly, Name = "Mobile orders delivered, paid and kept",
    TimeZone = Retailer.Zone, LatenessAllowanceHours = 24, Owner = "Mobile commerce")]
internal sealed record OrderPlaced(
    [EventId, Correlation] long OrderId,
    [Actor] Guid CustomerId,
    [OccurredAt] DateTimeOffset PlacedAt,
    [Quality(EqualTo = OrderChannel.MobileApp)] OrderChannel Channel,
    [Quantity(Unit = "EUR")] decimal Price);

internal enum OrderChannel
{
    MobileApp,
    Web,
    Store,
}

[Confirms<OrderPlaced>(WithinDays = 14)]
internal sealed record OrderDelivered([EventId] Guid DeliveryId, [Correlation] long OrderId, [OccurredAt] DateTimeOffset At);

[Confirms<OrderPlaced>(WithinDays = 21)]
internal sealed record OrderPaid([EventId] Guid PaymentId, [Correlation] long OrderId, [OccurredAt] DateTimeOffset At);

[Disqualifies<OrderPlaced>(WithinDays = 30)]
internal sealed record OrderReturned([EventId] Guid ReturnId, [Correlation] long OrderId, [OccurredAt] DateTimeOffset At);

[Disqualifies<OrderPlaced>(WithinDays = 30)]
[Guardrail("A customer has a reason to complain", Cadence.Weekly, Name = "Complaints", Guards = typeof(OrderPlaced),
    AtMost = 12, TimeZone = Retailer.Zone, Owner = "Customer care")]
internal sealed record ComplaintFiled([EventId] Guid ComplaintId, [Correlation] long OrderId, [OccurredAt] DateTimeOffset At, string Reason);

[Disqualifies<OrderPlaced>(WithinDays = 14)]
internal sealed record ParcelLost([EventId] Guid ParcelId, [Correlation] long OrderId, [OccurredAt] DateTimeOffset At);

[InputMetric("The shop is at hand", Cadence.Weekly, Name = "Apps installed", Drives = typeof(OrderPlaced),
    Stage = LifecycleStage.Acquisition, TimeZone = Retailer.Zone, Owner = "Marketing")]
internal sealed record AppInstalled([EventId] Guid InstallationId, [OccurredAt] DateTimeOffset At);

[InputMetric("Somebody found what they would like to have", Cadence.Weekly, Name = "Shoppers who filled a basket", Drives = typeof(OrderPlaced),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Engagement, TimeZone = Retailer.Zone, Owner = "Search")]
internal sealed record BasketFilled([EventId] Guid BasketId, [Actor] Guid CustomerId, [OccurredAt] DateTimeOffset At, int Items);

internal sealed class Retailer(SimulatedClock clock) : Exhibit(
    clock, "A retailer", "An order counts once it is delivered and paid; a return, a complaint or a lost parcel takes it back, whenever the message arrives.")
{
    public const string Zone = "Europe/Berlin";

    public OrderPlacedAggregator Orders { get; } = new(clock);

    public AppInstalledAggregator Installations { get; } = new(clock);

    public BasketFilledAggregator Baskets { get; } = new(clock);

    public ComplaintFiledAggregator Complaints { get; } = new(clock);

    public override MetricDefinition NorthStar => Orders.Metric;

    public override RecordCounters Counters => Orders.Counters;

    public override RecordCounters RelatedCounters => Orders.RelatedCounters;

    public override void Record(object e)
    {
        switch (e)
        {
            case OrderPlaced order: Orders.Record(order); break;
            case OrderDelivered delivery: Orders.Record(delivery); break;
            case OrderPaid payment: Orders.Record(payment); break;
            case OrderReturned taken: Orders.Record(taken); break;
            case ParcelLost lost: Orders.Record(lost); break;
            case ComplaintFiled complaint:
                Orders.Record(complaint);
                Complaints.Record(complaint);
                break;
            case AppInstalled installation: Installations.Record(installation); break;
            case BasketFilled basket: Baskets.Record(basket); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Orders.Periods)
        .NorthStar("orders", week => Orders[week].Value)
        .Figure("EUR", week => (double)Orders[week].Price)
        .Figure("placed", week => Orders[week].Total)
        .Figure("customers", week => Orders[week].Actors.Value)
        .Figure("installations", week => Installations[week].Value)
        .Figure("baskets", week => Baskets[week].Value.Value)
        .Guardrail("complaints", week => Complaints[week].Guardrail);

    protected override void Simulate(EventStream stream)
    {
        Guid[] customers = [.. Enumerable.Range(0, 400).Select(_ => stream.NewId())];
        long orders = 100_000;
        foreach (int week in EventStream.Weeks)
        {
            for (int baskets = 100 + (4 * week); baskets > 0; baskets--)
            {
                Guid customer = stream.Pick<Guid>(customers);
                DateTimeOffset at = stream.MomentOfWeek(week);
                stream.Add(at, new BasketFilled(stream.NewId(), customer, at, stream.Between(1, 8)));
                if (stream.Chance(0.3))
                    stream.Add(at.AddDays(-1), new AppInstalled(stream.NewId(), at.AddDays(-1)));
                if (stream.Chance(0.7))
                    Order(stream, ++orders, customer, at.AddMinutes(12), losesParcels: week == 8);
            }
        }
    }

    private static void Order(EventStream stream, long order, Guid customer, DateTimeOffset at, bool losesParcels)
    {
        stream.Add(at, new OrderPlaced(
            order, customer, at, stream.Pick(OrderChannel.MobileApp, OrderChannel.MobileApp, OrderChannel.Web), stream.Between(900, 24_000) / 100m));
        DateTimeOffset delivered = at.AddHours(stream.Between(20, 200));
        if (stream.Chance(losesParcels ? 0.2 : 0.02))
        {
            stream.Add(delivered, new ParcelLost(stream.NewId(), order, delivered));
            return;
        }

        stream.Add(delivered, new OrderDelivered(stream.NewId(), order, delivered));
        DateTimeOffset paid = at.AddDays(stream.Between(0, 15));
        if (stream.Chance(0.95))
            stream.Add(paid, new OrderPaid(stream.NewId(), order, paid));
        DateTimeOffset taken = delivered.AddDays(stream.Between(1, 25));
        if (stream.Chance(0.12))
            stream.Add(taken, new OrderReturned(stream.NewId(), order, taken));
        if (stream.Chance(0.07))
            stream.Add(taken, new ComplaintFiled(stream.NewId(), order, taken, "not as described"));
    }
}
