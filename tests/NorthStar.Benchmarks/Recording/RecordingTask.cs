namespace NorthStar.Benchmarks.Recording;

/// <summary>How a task counts distinct actors.</summary>
internal enum Distinct
{
    None,
    Exact,
    Sketch,
}

/// <summary>What is asked of the contenders.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Description">What it counts, per week.</param>
/// <param name="Actors">How it counts distinct actors.</param>
internal sealed record RecordingTask(string Name, string Description, Distinct Actors = Distinct.None)
{
    public bool SumsDuration { get; init; } = true;

    public bool BreaksDown { get; init; }

    /// <summary>The zone of the weeks; UTC where <see langword="null"/>.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public static IReadOnlyList<RecordingTask> All { get; } =
    [
        new("T1", "count of qualified events") { SumsDuration = false },
        new("T2", "T1 + sum of duration"),
        new("T3", "T2 + exact distinct actors", Distinct.Exact),
        new("T4", "T2 + HyperLogLog, p = 14", Distinct.Sketch),
        new("T5", "T3 + breakdown by plan", Distinct.Exact) { BreaksDown = true },
        new("T6", "T5 in weeks of Europe/Berlin", Distinct.Exact) { BreaksDown = true, Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") },
    ];

    /// <summary>The most that <c>Record(span)</c> may cost, of the bulk loop by hand.</summary>
    public double BatchBar => Actors == Distinct.Exact ? 1.10 : 1.05;

    /// <summary>The most that <c>Record(in e)</c> may cost on events from memory, of the class by hand.</summary>
    public double OneByOneBar => 1.5;

    /// <summary>The most that <c>Record(in e)</c> may cost on events in the cache, of the class by hand.</summary>
    public double ResidentBar => Actors == Distinct.Exact ? 1.5 : 2.5;
}
