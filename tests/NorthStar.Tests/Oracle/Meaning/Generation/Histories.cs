using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Aggregation.Events;

namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>What a generated history may do beyond what its declaration says.</summary>
public sealed record HistoryShape
{
    /// <summary>Everything arrives at one instant, so that nothing depends on the order of arrival.</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>Deliveries of one id all say the same: otherwise the first one counts, as it should.</summary>
    public bool IsConsistent { get; init; }

    public int MaxDeliveries { get; init; } = 80;

    public Gen<decimal?> Quantities { get; init; } = 
        Keys.OrRarely(Gen.Elements<decimal?>(1, 2.5m, 0, -1, 10, 10.01m, 1000), [null]);
}

/// <summary>
/// Histories that crowd at the edges: of periods, windows, the tolerance, what is retained and what is final; with few
/// keys, so that events share them, and now and then a missing one.
/// </summary>
public static class Histories
{
    public static Gen<MeaningScenario> Any(HistoryShape shape) =>
        from moment in ZonedMoment.Any
        from declaration in Declarations.In(moment.Calendar)
        from scenario in Of(declaration, moment.Instant, shape)
        select scenario;

    /// <summary>Histories of a declaration in any calendar.</summary>
    public static Gen<MeaningScenario> Of(Declaration declaration, HistoryShape shape) =>
        from moment in ZonedMoment.Any
        from scenario in Of(declaration with { Calendar = moment.Calendar }, moment.Instant, shape)
        select scenario;

    /// <summary>Histories whose clock begins within a few periods after an instant.</summary>
    public static Gen<MeaningScenario> Of(Declaration declaration, DateTimeOffset instant, HistoryShape shape)
    {
        var times = new EventTimes(declaration);
        return
            from share in Gen.Choose(0, 300)
            let inside = instant.ToUniversalTime() + (Declarations.Length(declaration.Cadence) * share / 100)
            from start in Gen.Frequency((2, Gen.Constant(inside)), (1, times.AtLast.Select(move => move(inside))))
            from anchors in times.Anywhere(start).NonEmptyListOf()
            let few = anchors.Take(4).ToArray()
            from count in Gen.Frequency((1, Gen.Choose(0, 5)), (4, Gen.Choose(0, shape.MaxDeliveries)))
            from stories in Story(declaration, times, few, shape).ArrayOf((count + 2) / 3)
            let told = stories.SelectMany(story => story).Take(count).ToArray()
            from events in Gen.Shuffle(told)
            from moves in (shape.IsAtOnce ? Gen.Constant(times.Stay) : times.Moves(among: events.Length)).ArrayOf(events.Length)
            from last in shape.IsAtOnce ? Gen.Constant(times.Stay) : times.Moves(among: 2)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select Scenario(declaration, start, [.. moves, last], events, seed, shape);
    }

    private static MeaningScenario Scenario(
        Declaration declaration,
        DateTimeOffset start,
        Func<DateTimeOffset, DateTimeOffset>[] moves,
        Func<DateTimeOffset, OccurredEvent>[] events,
        int seed,
        HistoryShape shape)
    {
        DateTimeOffset clock = start;
        List<Delivery> deliveries = [];
        for (int i = 0; i < events.Length; i++)
        {
            clock = moves[i](clock);
            deliveries.Add(new Delivery(clock, events[i](clock)));
        }

        IReadOnlyList<Delivery> history = shape.IsConsistent ? Operations.Consistent(declaration, deliveries) : deliveries;
        return new MeaningScenario(declaration, history, moves[^1](clock), seed);
    }

    /// <summary>A few events of one key, mostly of one actor, and some that say something about them.</summary>
    private static Gen<Func<DateTimeOffset, OccurredEvent>[]> Story(
        Declaration declaration, EventTimes times, DateTimeOffset[] anchors, HistoryShape shape) =>
        from anchor in Gen.Elements(anchors)
        from key in Text("key", 4)
        from actor in Text("actor", 4)
        from copies in Gen.Choose(1, 3)
        from cores in Core(declaration, times.OfCore(anchor), actor, key, shape).ArrayOf(copies)
        from count in Gen.Choose(0, 5)
        from related in declaration.Relations.Count == 0
            ? Gen.Constant<Func<DateTimeOffset, OccurredEvent>[]>([])
            : Related(declaration, times, anchor, actor, key).ArrayOf(count)
        select (Func<DateTimeOffset, OccurredEvent>[])[.. cores, .. related];

    private static Gen<Func<DateTimeOffset, OccurredEvent>> Core(
        Declaration declaration, Gen<Func<DateTimeOffset, DateTimeOffset?>> times, string? actor, string? key, HistoryShape shape) =>
        from time in times
        from other in Text("actor", 4)
        from isByOther in Gen.Choose(0, 2)
        from id in Text("id", 25)
        from groupOf in Keys.OrRarely(Gen.Elements<string?>("group1", "group2", "group3"), [null, ""])
        from quantity in shape.Quantities
        from isGood in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from slice in Gen.Elements<string?>("x", "y", "", null)
        select (Func<DateTimeOffset, OccurredEvent>)(clock => new CoreEvent(
            time(clock),
            isByOther == 0 ? other : actor,
            declaration.HasEventId ? id : null,
            declaration.NeedsCorrelation ? key : null,
            groupOf,
            quantity,
            isGood,
            slice));

    private static Gen<Func<DateTimeOffset, OccurredEvent>> Related(
        Declaration declaration, EventTimes times, DateTimeOffset anchor, string? actor, string? key) =>
        from index in Gen.Frequency(declaration.Relations.Select((relation, index) => (Weight(relation), Gen.Constant(index))))
        let relation = declaration.Relations[index]
        from time in times.OfRelated(anchor, relation)
        from other in Text("actor", 4)
        from isBySame in Gen.Choose(0, 2)
        from id in Text("id", 20)
        select (Func<DateTimeOffset, OccurredEvent>)(clock => new OtherEvent(
            index,
            time(clock),
            !relation.NeedsActor ? null : isBySame == 0 ? actor : other,
            relation.HasEventId ? id : null,
            relation.NeedsCorrelation ? key : null));

    // One is enough to take an event back, and several may be needed to confirm it.
    private static int Weight(DeclaredRelation relation) => relation.Kind == RelationMeaning.Disqualifies ? 1 : 3;

    private static Gen<string?> Text(string kind, int count) =>
        Gen.Frequency((30, Gen.Choose(1, count).Select(number => (string?)$"{kind}{number}")), (1, Gen.Elements(null, "")));
}
