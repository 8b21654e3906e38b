namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Who came, stayed, came back and left, period by period.</summary>
internal static class Growth
{
    public static IReadOnlyList<GrowthReading> Of(JudgedHistory history) =>
        [.. Enumerable.Range(history.FirstListed, history.Current - history.FirstListed + 1).Select(period => Of(history, period))];

    private static GrowthReading Of(JudgedHistory history, int period)
    {
        HashSet<object> active = history.Active(period);
        HashSet<object> before = history.Active(period - 1);
        HashSet<object> firstSeen = history.FirstSeen(period);
        int resurrected = active.Count(actor => !before.Contains(actor) && !firstSeen.Contains(actor));
        int churned = before.Count(actor => !active.Contains(actor));
        return new GrowthReading(
            history.Time.Date(period),
            history.IsProvisional(period),
            active.Count,
            active.Count(firstSeen.Contains),
            active.Count(before.Contains),
            resurrected,
            churned,
            churned == 0 ? null : (double)(firstSeen.Count + resurrected) / churned);
    }
}
