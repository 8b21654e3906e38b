namespace NorthStar.Benchmarks.Recording.Measuring;

/// <summary>A contender in the list.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="New">Makes an empty one.</param>
internal sealed record Entry<TEvent>(string Name, Func<IContender<TEvent>> New)
{
    /// <summary>Whether it is many times slower than others, so that few rounds must do.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Whether it sees all events at once, and cannot live on.</summary>
    public bool NeedsAll { get; init; }
}

/// <summary>What was measured of a contender.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Nanoseconds">The median of all rounds, per event.</param>
/// <param name="AllocatedBytes">What the last round allocated, per event.</param>
internal sealed record Measurement(string Name, double Nanoseconds, double AllocatedBytes);

/// <summary>What a contender needs for all events.</summary>
/// <param name="HeldBytes">What it holds at the end.</param>
/// <param name="PeakBytes">The most that was in use at once, garbage included.</param>
internal sealed record Footprint(long HeldBytes, long PeakBytes);
