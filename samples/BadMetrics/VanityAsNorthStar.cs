// Everything here is wrong on purpose: `dotnet build samples/BadMetrics --no-incremental` says why.
// The comment above a declaration names the warnings that it gets, and no other; a test holds them against the analyzers.
using NorthStar;

namespace BadMetrics;

// NSM1001: people came, and nothing says that they got anything.
[CoreAction("Teams plan their week together", Cadence.Weekly)]
public sealed record UserSignedUp(
    [EventId] Guid EventId, [Actor] Guid UserId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Email);

// NSM1002: whoever cannot find the page looks at more of them.
[CoreAction("Readers understand their subject better", Cadence.Weekly)]
public sealed record PageViewed(
    [EventId] Guid EventId, [Actor] Guid ReaderId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Path);

// NSM1003: a gesture on the way to what the customer wants.
[CoreAction("Shoppers find what they need", Cadence.Weekly)]
public sealed record BannerClicked(
    [EventId] Guid EventId, [Actor] Guid ShopperId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Banner);

// NSM1004: the company can send twice as many tomorrow.
[CoreAction("Customers know what is going on", Cadence.Weekly)]
public sealed record NewsletterSent(
    [EventId] Guid EventId, [Actor] Guid CustomerId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Subject);

// NSM1005: what the company gets, and not what the customer gets.
[CoreAction("Shoppers have what they ordered", Cadence.Weekly, Measure = Measure.QuantitySum)]
public sealed record OrderDelivered(
    [EventId] Guid EventId, [Actor] Guid CustomerId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Address, [Quantity] decimal Price);

// NSM1006: a growing North Star would be bad news.
[CoreAction("Travellers are where they want to be", Cadence.Weekly)]
public sealed record BookingCancelled(
    [EventId] Guid EventId, [Actor] Guid TravellerId, [OccurredAt] DateTimeOffset At, [Quality(NotEmpty = true)] string Reason);

// NSM1007: it can only go up, also while members leave.
[CoreAction("Neighbours help each other", Cadence.Weekly)]
public sealed record TotalMembers(
    [EventId] Guid EventId, [Actor] Guid MemberId, [OccurredAt] DateTimeOffset CountedAt, [Quality(NotEmpty = true)] string Street);
