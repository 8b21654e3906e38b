namespace NorthStar.Generators.Tests.Emission;

/// <summary>Typical declarations, as users write them.</summary>
internal static class Examples
{
    public const string Plain = """
        using System;
        using NorthStar;

        namespace Meetings;

        [CoreAction("People meet face to face without travelling", Cadence.Weekly)]
        public sealed record MeetingHosted([Actor] Guid HostId, [OccurredAt] DateTimeOffset EndedAt);
        """;

    public const string Everything = """
        using System;
        using NorthStar;

        namespace Meetings;

        public enum Plan { Free, Pro }

        public sealed record Place(string Country, string? City);

        [CoreAction(
            "People meet face to face without travelling", Cadence.Weekly, Name = "Meetings held", Measure = Measure.QuantityPerActor,
            TimeZone = "Europe/Berlin", FirstDayOfWeek = DayOfWeek.Sunday, FiscalYearStartMonth = 4, RetainedPeriods = 200,
            ClockSkewToleranceSeconds = 60, Owner = "Team Meetings")]
        public sealed record MeetingHosted(
            [EventId] Guid MeetingId,
            [Actor] Guid HostId,
            [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2, AtMost = 500)] int Participants,
            [Quality(AtLeast = "00:05:00"), Quantity(Unit = "hours")] TimeSpan Duration,
            [Quality(NotEmpty = true)] string Room,
            [Dimension] Plan Plan,
            [Dimension("Country"), Dimension("City")] Place? Place);
        """;

    /// <summary>Every part and every option that go together.</summary>
    public const string AllOn = """
        using System;
        using NorthStar;

        namespace Meetings;

        public enum Plan { Free, Pro }

        public sealed record Place(string Country, string? City);

        [Guardrail(
            "People meet face to face without travelling", Cadence.Weekly, Name = "Meetings held", Measure = Measure.QuantityPerActor,
            TimeZone = "Europe/Berlin", FirstDayOfWeek = DayOfWeek.Sunday, FiscalYearStartMonth = 4, RetainedPeriods = 200,
            ClockSkewToleranceSeconds = 60, LatenessAllowanceHours = 48, ActivityByDay = true, MaxActors = 100_000, Owner = "Team Meetings",
            AtLeast = 0.5, MaxDecreasePercent = 10, TrailingPeriods = 8, MinimumVolume = 20)]
        [Target(2026, 3, 50_000), Target(2026, 4, 60_000)]
        public sealed record MeetingHosted(
            [EventId, Correlation] Guid MeetingId,
            [Actor] Guid HostId,
            [Group] int? CompanyId,
            [OccurredAt] DateTimeOffset EndedAt,
            [Quality(AtLeast = 2, AtMost = 500)] int Participants,
            [Quality(AtLeast = "00:05:00"), Quantity(Unit = "hours", Cap = "08:00:00")] TimeSpan Duration,
            [Quality(NotEmpty = true)] string Room,
            [Dimension] Plan Plan,
            [Dimension("Country", MaxValues = 200), Dimension("City")] Place? Place);

        [Disqualifies<MeetingHosted>(WithinDays = 7)]
        public sealed record MeetingReported([EventId] long ReportId, [Correlation] Guid MeetingId, [OccurredAt] DateTimeOffset ReportedAt);
        """;

    public const string Arguments = """
        using System;
        using NorthStar;

        namespace Meetings;

        public readonly record struct UserId(Guid Value);

        [InputMetric("People invite others", Cadence.Daily, Stage = LifecycleStage.Activation, Owner = "Growth")]
        [OccurredAtArgument, ActorArgument(typeof(UserId))]
        public sealed record InvitationSent([Quantity] int Guests);
        """;

    public const string Complete = """
        using System;
        using NorthStar;

        namespace Shop;

        public enum Channel { Web, App }

        public readonly record struct OrderId(Guid Value);

        [Guardrail(
            "Goods are bought again and again", Cadence.Weekly, Measure = Measure.FrequentActors, MinimumActions = 2, ActivityByDay = true,
            LatenessAllowanceHours = 48, MaxActors = 100_000, AtLeast = 0.5, MaxDecreasePercent = 10, TrailingPeriods = 8, MinimumVolume = 20)]
        [Target(2026, 4, 60_000), Target(2026, 3, 50_000.5)]
        public sealed record OrderDelivered(
            [Correlation] OrderId Order,
            [Actor] Guid BuyerId,
            [Group] int? AccountId,
            [OccurredAt] DateTimeOffset DeliveredAt,
            [Quantity(Cap = 240)] decimal Total,
            [Dimension(MaxValues = 12)] string Country,
            [Dimension] Channel Channel);

        [Disqualifies<OrderDelivered>(WithinDays = 30)]
        public sealed record OrderReturned([EventId] long ReturnId, [Correlation] Guid OrderId, [OccurredAt] DateOnly ReturnedOn);

        [Confirms<OrderDelivered>(WithinDays = 1, WithinHours = 12, AtLeast = 2, ByOtherActors = true)]
        public sealed record DeliveryPraised([Correlation] Guid? OrderId, [Actor] Guid? ReaderId, [OccurredAt] DateTimeOffset PraisedAt);

        [ActivationBase<OrderDelivered>(WithinDays = 7, Actions = 3)]
        internal readonly record struct SignedUp([Actor] Guid BuyerId, [OccurredAt(Unit = UnixTimeUnit.Seconds)] long At);
        """;

    public const string Outside = """
        using System;
        using System.Collections.Generic;
        using NorthStar;

        namespace Vendor
        {
            public sealed class Order { public DateTime? PlacedAt { get; set; } public Customer? Customer { get; set; } public List<string> Lines { get; } = new(); }
            public sealed class Customer { public int Id { get; set; } public bool? IsTest { get; set; } }
        }

        namespace Shop
        {
            [Outcome("Customers get what they ordered", Cadence.Monthly, Event = typeof(Vendor.Order), Measure = Measure.QuantitySum)]
            [OccurredAt("PlacedAt"), Actor("Customer"), Quantity("Lines"), Quality("Customer.IsTest", Not = true)]
            public static class LinesOrdered;
        }
        """;
}
