using Gallery.Presentation;
using Gallery.Simulation;
using NorthStar;

namespace Gallery.Systems;

[CoreAction("A shopper finds and gets what they came for", Cadence.Weekly, Name = "Purchases", Owner = "Shop")]
[Target(2026, 1, 130)]
internal sealed record PurchaseMade(
    [EventId] long PurchaseId,
    [Actor] int ShopperId,
    [OccurredAt] DateTimeOffset At,
    [Quality(IsTrue = false)] bool IsTest,
    decimal Amount,
    [Dimension] Device Device);

internal enum Device
{
    Phone,
    Desktop,
}

[InputMetric("A shopper comes across something of interest", Cadence.Weekly, Name = "Discovery", Drives = typeof(PurchaseMade),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Acquisition, Owner = "Search")]
internal sealed record ProductDiscovered([EventId] Guid VisitId, [Actor] int ShopperId, [OccurredAt] DateTimeOffset At, Device Device);

[InputMetric("A shopper looks closely at a product", Cadence.Weekly, Name = "Browsing", Drives = typeof(PurchaseMade),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Engagement, Owner = "Product pages")]
internal sealed record ProductViewed(
    [EventId] Guid ViewId, [Actor] int ShopperId, [OccurredAt] DateTimeOffset At, int ProductId, [Quality(AtLeast = 5)] int Seconds);

[InputMetric("A shopper wants to buy", Cadence.Weekly, Name = "Checkout", Drives = typeof(PurchaseMade),
    Measure = Measure.DistinctActors, Stage = LifecycleStage.Monetization, Owner = "Checkout")]
internal sealed record CheckoutStarted([EventId] Guid CheckoutId, [Actor] int ShopperId, [OccurredAt] DateTimeOffset At, int Items);

[Guardrail("A payment fails at the last step", Cadence.Weekly, Name = "Payments declined", Guards = typeof(PurchaseMade),
    Measure = Measure.QualifiedShare, AtMost = 0.12, MinimumVolume = 30, Owner = "Payments")]
internal sealed record PaymentTried([EventId] Guid PaymentId, [OccurredAt] DateTimeOffset At, [Quality] bool IsDeclined);

/// <summary>The same event, measured a second time: the business result that purchases lead to.</summary>
[Outcome("The shop earns money", Cadence.Weekly, Name = "Revenue", Event = typeof(PurchaseMade), Measure = Measure.QuantitySum, Owner = "Finance")]
[Quantity(nameof(PurchaseMade.Amount), Unit = "EUR")]
internal static class Revenue;

internal sealed class Journey(SimulatedClock clock) : Exhibit(
    clock, "A purchase journey", "Discovery, browsing and checkout are the inputs; the share that goes on to the next stage says where the journey ends.")
{
    public PurchaseMadeAggregator Purchases { get; } = new(clock);

    public RevenueAggregator Revenues { get; } = new(clock);

    public ProductDiscoveredAggregator Discovery { get; } = new(clock);

    public ProductViewedAggregator Browsing { get; } = new(clock);

    public CheckoutStartedAggregator Checkout { get; } = new(clock);

    public PaymentTriedAggregator Declined { get; } = new(clock);

    public override MetricDefinition NorthStar => Purchases.Metric;

    public override RecordCounters Counters => Purchases.Counters;

    public override void Record(object e)
    {
        switch (e)
        {
            case PurchaseMade purchase:
                Purchases.Record(purchase);
                Revenues.Record(purchase);
                break;
            case ProductDiscovered visit: Discovery.Record(visit); break;
            case ProductViewed view: Browsing.Record(view); break;
            case CheckoutStarted checkout: Checkout.Record(checkout); break;
            case PaymentTried payment: Declined.Record(payment); break;
        }
    }

    public override PeriodTable Table() => PeriodTable.Of(Purchases.Periods)
        .NorthStar("purchases", week => Purchases[week].Value)
        .Figure("EUR", week => (double)Revenues[week].Value)
        .Figure("found", week => Discovery[week].Actors.Value)
        .Figure("browsed", week => Browsing[week].Actors.Value)
        .Figure("of found", week => Ratio.Of(Browsing[week].Actors.Value, Discovery[week].Actors.Value), "0%")
        .Figure("checkout", week => Checkout[week].Actors.Value)
        .Figure("of browsed", week => Ratio.Of(Checkout[week].Actors.Value, Browsing[week].Actors.Value), "0%")
        .Figure("bought, of those", week => Ratio.Of(Purchases[week].Actors.Value, Checkout[week].Actors.Value), "0%")
        .Guardrail("declined", week => Declined[week].Guardrail, "0.0%");

    public override void ShowMore(Page page) => page.Pace(Purchases.Targets);

    protected override void Simulate(EventStream stream)
    {
        long purchases = 0;
        foreach (int week in EventStream.Weeks)
        {
            for (int visits = 300 + (12 * week); visits > 0; visits--)
            {
                int shopper = stream.Between(1, 900);
                DateTimeOffset at = stream.MomentOfWeek(week);
                Device device = stream.Pick(Device.Phone, Device.Phone, Device.Desktop);
                stream.Add(at, new ProductDiscovered(stream.NewId(), shopper, at, device));
                if (!stream.Chance(0.7))
                    continue;
                stream.Add(at.AddMinutes(1), new ProductViewed(stream.NewId(), shopper, at.AddMinutes(1), stream.Between(1, 200), stream.Between(1, 90)));
                if (!stream.Chance(0.5))
                    continue;
                stream.Add(at.AddMinutes(5), new CheckoutStarted(stream.NewId(), shopper, at.AddMinutes(5), stream.Between(1, 6)));
                if (stream.Chance(0.75))
                    Pay(stream, ++purchases, shopper, at.AddMinutes(9), device, isProviderDown: week == 14);
            }
        }
    }

    private static void Pay(EventStream stream, long purchase, int shopper, DateTimeOffset at, Device device, bool isProviderDown)
    {
        bool isDeclined = stream.Chance(isProviderDown ? 0.2 : 0.07);
        stream.Add(at, new PaymentTried(stream.NewId(), at, isDeclined));
        if (!isDeclined)
            stream.Add(at, new PurchaseMade(purchase, shopper, at, IsTest: stream.Chance(0.02), stream.Between(900, 20_000) / 100m, device));
    }
}
