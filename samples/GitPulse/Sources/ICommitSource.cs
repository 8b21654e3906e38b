namespace GitPulse.Sources;

/// <summary>Where commits come from. Read once, in a stream.</summary>
internal interface ICommitSource
{
    string Name { get; }

    /// <summary>What the reader of the report has to know about this source, if anything.</summary>
    string? Note { get; }

    /// <summary>Whether the last week to show is the current one, or the newest with commits.</summary>
    bool IsLive { get; }

    /// <summary>How much is read, 0 to 1.</summary>
    double Progress { get; }

    /// <summary>Where the commit that was read last is found, for people.</summary>
    string Position { get; }

    IAsyncEnumerable<HistoryEntry> ReadAsync(CancellationToken cancellation);
}
