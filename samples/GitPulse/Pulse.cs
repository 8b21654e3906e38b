using GitPulse.Reporting;
using GitPulse.Sources;
using NorthStar;

namespace GitPulse;

/// <summary>The figures to show.</summary>
internal sealed record Pulse(
    string Source,
    string? Note,
    MetricCalendar Calendar,
    IReadOnlyList<CommitLandedPeriod> Weeks,
    bool EndsNow,
    bool IsWholeHistory,
    IReadOnlyList<AuthorWeek> Authors,
    RecordCounters Counters,
    long Reverts,
    long Qualified)
{
    public static Pulse Of(ICommitSource source, CommitLandedAggregator aggregator, PulseRequest request)
    {
        RecordCounters counters = aggregator.Counters;
        if (counters.Accepted == 0)
        {
            throw new BadInputException(
                $"None of the {counters.Recorded} commits of {Excerpt.Quote(source.Name)} can be counted: {Rejections.InOneLine(counters)}.");
        }

        IReadOnlyList<CommitLandedPeriod> all = aggregator.Periods;
        DateOnly last = source.IsLive ? aggregator.Current.Date : all.Last(week => week.Total > 0).Date;
        CommitLandedPeriod[] shown = [.. all.Where(week => week.Date <= last)];
        return new Pulse(
            source.Name,
            source.Note,
            request.Calendar,
            [.. shown.TakeLast(request.Weeks)],
            source.IsLive,
            shown.Length <= request.Weeks,
            AuthorWeek.Of(aggregator, shown.TakeLast(request.Weeks)),
            counters,
            aggregator.RelatedCounters.Accepted,
            all.Sum(week => week.Count));
    }
}
