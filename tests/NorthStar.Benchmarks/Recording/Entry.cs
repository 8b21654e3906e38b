namespace NorthStar.Benchmarks.Recording;

/// <summary>A contender in the list.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="New">Makes an empty one.</param>
internal sealed record Entry<TEvent>(string Name, Func<IContender<TEvent>> New);

/// <summary>What was measured of a contender, per event.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Nanoseconds">The median of all rounds.</param>
/// <param name="AllocatedBytes">What the last round allocated.</param>
/// <param name="HeldBytes">What a contender holds after all events, in bytes altogether.</param>
internal sealed record Measurement(string Name, double Nanoseconds, double AllocatedBytes, long HeldBytes);
