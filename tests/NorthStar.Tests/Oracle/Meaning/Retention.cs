namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Which share of a cohort is active how long after its first period.</summary>
internal static class Retention
{
    /// <param name="cells">Of a cohort: the periods in one of which an actor is to be active, and whether the cell may change.</param>
    public static IReadOnlyList<CohortReading> Of(
        JudgedHistory history, long minimumActions, Func<JudgedHistory, int, IEnumerable<Cell>> cells) =>
    [
        .. Enumerable.Range(history.FirstListed, history.Current - history.FirstListed + 1).Select(cohort =>
        {
            HashSet<object> actors = history.FirstSeen(cohort);
            return new CohortReading(history.Time.Date(cohort), actors.Count, [.. cells(history, cohort).Select(cell =>
            {
                int active = Enumerable.Range(cell.First, cell.Last - cell.First + 1)
                    .SelectMany(period => history.Active(period, minimumActions))
                    .Distinct()
                    .Count(actors.Contains);
                return new CellReading(active, actors.Count == 0 ? null : (double)active / actors.Count, cell.IsProvisional);
            })]);
        }),
    ];

    public static IEnumerable<Cell> On(JudgedHistory history, int cohort) =>
        Enumerable.Range(cohort, history.Current - cohort + 1).Select(period => new Cell(period, period, history.IsProvisional(period)));

    public static IEnumerable<Cell> OnOrAfter(JudgedHistory history, int cohort) =>
        Enumerable.Range(cohort, history.Current - cohort + 1).Select(period => new Cell(period, history.Current, true));

    /// <summary>A bracket that has begun counts what there is of it; it may change until its last period cannot.</summary>
    public static IEnumerable<Cell> Brackets(JudgedHistory history, int cohort, IReadOnlyList<int> bounds) =>
        from bracket in Enumerable.Range(0, bounds.Count - 1)
        let first = cohort + bounds[bracket]
        let last = cohort + bounds[bracket + 1] - 1
        where first <= history.Current
        select new Cell(first, Math.Min(last, history.Current), history.IsProvisional(last));

    /// <summary>From the first period through the last.</summary>
    internal readonly record struct Cell(int First, int Last, bool IsProvisional);
}
