namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>All accepted and judged events as they are known at one instant, and the questions that the figures ask of them.</summary>
internal sealed class JudgedHistory
{
    private readonly IReadOnlyList<JudgedEvent> _events;

    public JudgedHistory(Declaration declaration, LocalTime time, Acceptance acceptance, DateTimeOffset now)
    {
        (Declaration, Time, Now) = (declaration, time, now);
        _events = Judgement.Of(declaration, time, acceptance);
        Current = time.PeriodOf(now);
        FirstRetained = acceptance.FirstRetained(now);
        FirstBases = acceptance.Related
            .Where(other => declaration.Relations[other.Event.Relation].Kind == RelationMeaning.ActivationBase)
            .GroupBy(other => other.Event.Actor!, other => other.Event.OccurredAt!.Value)
            .ToDictionary(actor => actor.Key, actor => actor.Min());

        IEnumerable<int> withEvent = FirstBases.Values
            .Select(time.PeriodOf)
            .Concat(_events.Select(e => e.Period))
            .Where(period => period >= FirstRetained)
            .Append(Current);
        FirstListed = withEvent.Min();
        LastListed = withEvent.Max();
    }

    public Declaration Declaration { get; }

    public LocalTime Time { get; }

    public DateTimeOffset Now { get; }

    public int Current { get; }

    public int FirstRetained { get; }

    public int FirstListed { get; }

    public int LastListed { get; }

    /// <summary>The first base event of each actor, whether its period is retained or not.</summary>
    public IReadOnlyDictionary<object, DateTimeOffset> FirstBases { get; }

    public IReadOnlyList<JudgedEvent> In(int period) => [.. _events.Where(e => e.Period == period)];

    public IEnumerable<JudgedEvent> Qualified => _events.Where(e => e.IsQualified);

    /// <summary>The actors with so many qualified events in a period; a period that has aged out has its frozen ones.</summary>
    public HashSet<object> Active(int period, long minimumActions = 1) =>
    [
        .. Qualified
            .Where(e => e.Period == period)
            .GroupBy(e => e.Event.Actor!)
            .Where(actor => actor.Count() >= minimumActions)
            .Select(actor => actor.Key),
    ];

    /// <summary>The actors whose first-ever qualified event lies in a period.</summary>
    public HashSet<object> FirstSeen(int period) =>
    [
        .. Qualified
            .GroupBy(e => e.Event.Actor!)
            .Where(actor => actor.Min(e => e.Period) == period)
            .Select(actor => actor.Key),
    ];

    public bool IsProvisional(int period) =>
        Now < Time.End(period) + Declaration.LargestWindow + Declaration.Lateness;
}
