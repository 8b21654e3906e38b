namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>The actors whose first base event lies in a period, and how many of them were activated.</summary>
internal static class Activation
{
    public static ActivationReading? Of(JudgedHistory history, int period)
    {
        DeclaredRelation? relation = history.Declaration.Relations.SingleOrDefault(other => other.Kind == RelationMeaning.ActivationBase);
        if (relation is null)
            return null;

        (object Actor, DateTimeOffset Base)[] bases =
        [
            .. history.FirstBases.Where(first => history.Time.PeriodOf(first.Value) == period).Select(first => (first.Key, first.Value)),
        ];
        (object Actor, DateTimeOffset Base)[] mature =
            [.. bases.Where(first => history.Now >= first.Base + relation.Window + history.Declaration.Lateness)];
        int activated = mature.Count(first => history.Qualified.Count(e =>
            first.Actor.Equals(e.Event.Actor) && Judgement.IsWithin(relation.Window, first.Base, e.Time)) >= relation.Actions);
        return new ActivationReading(
            bases.Length, mature.Length, bases.Length - mature.Length, activated,
            mature.Length == 0 ? null : (double)activated / mature.Length);
    }
}
