using NorthStar;

namespace GitPulse;

/// <summary>A later commit takes one back: it then did not stay. Adds <c>Record(in CommitReverted)</c> to the aggregator.</summary>
[Disqualifies<CommitLanded>(WithinDays = DaysToStay)]
internal sealed record CommitReverted([Correlation] string RevertedSha, [OccurredAt] DateTimeOffset RevertedAt)
{
    public const int DaysToStay = 14;
}
