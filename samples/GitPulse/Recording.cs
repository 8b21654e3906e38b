using GitPulse.Sources;

namespace GitPulse;

/// <summary>Records every commit of a source.</summary>
internal static class Recording
{
    private const int CommitsPerAdvance = 100;

    public static async Task RecordAsync(
        ICommitSource source, CommitLandedAggregator aggregator, Action<long> advanced, CancellationToken cancellation)
    {
        long recorded = 0;
        await foreach ((CommitLanded commit, IReadOnlyList<string> reverts) in source.ReadAsync(cancellation))
        {
            try
            {
                aggregator.Record(commit);
                foreach (string reverted in reverts)
                    aggregator.Record(new CommitReverted(reverted, commit.CommittedAt));
            }
            catch (ArgumentOutOfRangeException cause)
            {
                throw new BadInputException(
                    $"{source.Position}: the time {commit.CommittedAt:yyyy-MM-dd'T'HH:mm:sszzz} lies outside of the years 1970 to 2100.", cause);
            }

            if (++recorded % CommitsPerAdvance == 0)
                advanced(recorded);
        }

        if (recorded == 0)
            throw new BadInputException($"{Excerpt.Quote(source.Name)} has no commits.");
    }
}
