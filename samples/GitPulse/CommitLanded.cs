using NorthStar;

namespace GitPulse;

/// <summary>The core action: a change became part of the history. The generator makes <c>CommitLandedAggregator</c> from it.</summary>
[CoreAction("A change lands where everyone can build on it", Cadence.Weekly, Name = "Commits that stay", RetainedPeriods = 3000)]
internal sealed record CommitLanded(
    [EventId, Correlation] string Sha,
    [Actor] string Author,
    [OccurredAt] DateTimeOffset CommittedAt,
    [Quality(AtMost = 1)] int Parents,
    [Quality(AtLeast = 1)] int ChangedLines)
{
    [Dimension]
    public ChangeSize Size => ChangeSizes.Of(ChangedLines);
}
