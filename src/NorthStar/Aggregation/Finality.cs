namespace NorthStar.Aggregation;

/// <summary>When the value of a period is final: once it has ended, and every window and the lateness allowance have closed.</summary>
internal sealed class Finality(MetricShape shape, PeriodSpine spine)
{
    private readonly long _openTicks = shape.LargestWindow.Ticks + shape.Definition.LatenessAllowance.Ticks;

    /// <summary>The instant from which on a period is final, in UTC.</summary>
    public long FinalFromTicks(int period) => spine.EndTicks(period) + _openTicks;

    public bool IsProvisional(int period, long nowTicks) => nowTicks < FinalFromTicks(period);

    /// <summary>Whether a related event can change a period that is final: the earliest one into which its window reaches back.</summary>
    public bool IsCorrection(RelatedEvent related, long ticks, long nowTicks) => related.Relations.Any(relation =>
    {
        // A base event belongs to the period in which it lies itself.
        long reach = relation.Kind == RelationKind.ActivationBase ? 0 : relation.Within.Ticks;
        return !IsProvisional(spine.IndexOf(Math.Max(ticks - reach, spine.MinTicks)), nowTicks);
    });
}
