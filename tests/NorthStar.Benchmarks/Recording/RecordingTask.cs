namespace NorthStar.Benchmarks.Recording;

/// <summary>One row of the table: what is asked of the contenders.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Description">What it counts.</param>
/// <param name="BulkBar">The most that recording batches may cost, of the bulk loop by hand.</param>
/// <param name="ResidentBar">The most that recording one by one may cost on events in the cache, of the class by hand.</param>
internal sealed record RecordingTask(string Name, string Description, double BulkBar, double ResidentBar)
{
    /// <summary>The most that recording one by one may cost on events from memory, of the class by hand.</summary>
    public const double ArrayBar = 1.5;

    public static IReadOnlyList<RecordingTask> All { get; } =
    [
        new("T1", "weekly count of qualified events", 1.05, 2.5),
        new("T2", "T1 + sum of duration", 1.05, 2.5),
        new("T3", "T2 + exact distinct actors", 1.10, 1.5),
        new("T4", "T2 + HyperLogLog, p = 14", 1.05, 2.5),
        new("T5", "T3 + breakdown by plan", 1.10, 1.5),
        new("T6", "T5 in weeks of Europe/Berlin", 1.10, 1.5),
    ];
}
