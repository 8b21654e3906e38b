namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>An accepted event of the metric, judged.</summary>
internal sealed record JudgedEvent(CoreEvent Event, DateTimeOffset Time, int Period, DateOnly Day, bool IsQualified);

/// <summary>
/// Decides which accepted events are qualified, each by the whole list of related ones. A related event that arrived when
/// the period of the event was no longer retained changes nothing: that period was frozen.
/// </summary>
internal static class Judgement
{
    public static IReadOnlyList<JudgedEvent> Of(Declaration declaration, LocalTime time, Acceptance acceptance) =>
    [
        .. acceptance.Core.Select(core =>
        {
            DateTimeOffset at = core.Event.OccurredAt!.Value;
            int period = time.PeriodOf(at);
            OtherEvent[] related =
            [
                .. acceptance.Related
                    .Where(other => other.FirstRetained <= period && Equals(other.Event.Correlation, core.Event.Correlation))
                    .Select(other => other.Event),
            ];
            bool isQualified = core.Event.PassesQuality
                && Enumerable.Range(0, declaration.Relations.Count).All(index => Agrees(declaration.Relations[index], core.Event, InWindow(index)));
            return new JudgedEvent(core.Event, at, period, time.DayOf(at), isQualified);

            IReadOnlyList<OtherEvent> InWindow(int index) =>
                [.. related.Where(other => other.Relation == index && IsWithin(declaration.Relations[index].Window, at, other.OccurredAt!.Value))];
        }),
    ];

    /// <summary>Both ends belong to the window.</summary>
    public static bool IsWithin(TimeSpan window, DateTimeOffset from, DateTimeOffset later) =>
        later - from >= TimeSpan.Zero && later - from <= window;

    private static bool Agrees(DeclaredRelation relation, CoreEvent core, IReadOnlyList<OtherEvent> inWindow) => relation.Kind switch
    {
        RelationMeaning.Disqualifies => inWindow.Count == 0,
        RelationMeaning.Confirms when relation.ByOtherActors =>
            inWindow.Select(other => other.Actor).Where(actor => !Equals(actor, core.Actor)).Distinct().Count() >= relation.AtLeast,
        RelationMeaning.Confirms => inWindow.Count >= relation.AtLeast,
        _ => true,
    };
}
