using System.Globalization;

namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>An event and what the clock read when it arrived.</summary>
public sealed record Delivery(DateTimeOffset Clock, OccurredEvent Event)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clock:o} ({Clock.UtcTicks}): {Event}");
}

/// <summary>An event of the metric, or one that says something about them.</summary>
/// <param name="Correlation">Null, an empty text and an empty Guid are missing, here and for actor and id.</param>
public abstract record OccurredEvent(DateTimeOffset? OccurredAt, object? Actor, object? Id, object? Correlation);

/// <param name="Quantity"><see langword="null"/> for what is no finite number.</param>
/// <param name="PassesQuality">Whether the predicates on the event itself hold.</param>
public sealed record CoreEvent(
    DateTimeOffset? OccurredAt,
    object? Actor,
    object? Id = null,
    object? Correlation = null,
    object? Group = null,
    decimal? Quantity = 1,
    bool PassesQuality = true,
    object? Slice = null) : OccurredEvent(OccurredAt, Actor, Id, Correlation)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"event at {OccurredAt:o} by {Actor ?? "nobody"}, id {Id}, key {Correlation}, group {Group}, quantity {Quantity}, slice {Slice}{(PassesQuality ? "" : ", bad")}");
}

/// <param name="Relation">The index of the declared relation.</param>
public sealed record OtherEvent(
    int Relation,
    DateTimeOffset? OccurredAt,
    object? Actor = null,
    object? Id = null,
    object? Correlation = null) : OccurredEvent(OccurredAt, Actor, Id, Correlation)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"relation {Relation} at {OccurredAt:o} by {Actor ?? "nobody"}, id {Id}, key {Correlation}");
}
