namespace NorthStar.Benchmarks.Recording;

/// <summary>What a run measures.</summary>
internal sealed record RecordingOptions
{
    public required IReadOnlyList<RecordingTask> Tasks { get; init; }

    public required bool Structs { get; init; }

    public required bool Classes { get; init; }

    /// <summary>What the names of contenders must contain one of; empty for all of them.</summary>
    public required IReadOnlyList<string> Contenders { get; init; }

    public required int Events { get; init; }

    public required int Hosts { get; init; }

    public required int Rounds { get; init; }

    /// <summary>By how much sizes that no option states are divided.</summary>
    public required int Reduction { get; init; }

    public bool Takes(string contender) =>
        Contenders is [] || Contenders.Any(part => contender.Contains(part, StringComparison.OrdinalIgnoreCase));
}
