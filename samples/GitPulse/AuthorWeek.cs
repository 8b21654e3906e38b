using NorthStar;

namespace GitPulse;

/// <summary>How the authors of one week came about, and how many of the new ones came back in the weeks that followed.</summary>
internal sealed record AuthorWeek(GrowthPeriod Growth, RetentionCohort NewAuthors)
{
    public static IReadOnlyList<AuthorWeek> Of(CommitLandedAggregator aggregator, IEnumerable<CommitLandedPeriod> weeks)
    {
        HashSet<DateOnly> shown = [.. weeks.Select(week => week.Date)];
        return
        [
            .. aggregator.Growth
                .Zip(aggregator.Retention(RetentionMode.On).Cohorts, (growth, cohort) => new AuthorWeek(growth, cohort))
                .Where(week => shown.Contains(week.Growth.Interval.Date)),
        ];
    }

    /// <summary>The share of the new authors who were active so many weeks later; nothing where that week has not begun.</summary>
    public double? RetainedAfter(int weeks) => NewAuthors.Cells.ElementAtOrDefault(weeks)?.Share;
}
