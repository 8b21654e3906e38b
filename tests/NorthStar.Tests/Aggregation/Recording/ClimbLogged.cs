using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation.Recording;

/// <summary>An event that can stop the thread that reads it, or do anything else in the middle of being recorded.</summary>
[CoreAction("People get higher than they thought they could", Cadence.Weekly)]
public sealed record ClimbLogged(
    [property: Actor] long Climber,
    [property: OccurredAt] DateTimeOffset At,
    [property: Quantity] TimeSpan Length,
    [property: Dimension] string Wall)
{
    private readonly Action? _whenRead;

    public ClimbLogged(long climber, DateTimeOffset at, Action whenRead)
        : this(climber, at, TimeSpan.FromTicks(1), "north") => _whenRead = whenRead;

    [Quality]
    public bool IsSafe
    {
        get
        {
            _whenRead?.Invoke();
            return true;
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    public static ClimbLoggedAggregator NewAggregator() => new(new MovingClock(Now));

    public static ClimbLogged Of(int number) => new(number % 50, Now.AddDays(-(number % 40)), TimeSpan.FromTicks(number), number % 3 == 0 ? "north" : "south");
}

/// <summary>The same with actors that are only estimated, from 128 of them on.</summary>
[CoreAction("People get higher than they thought they could", Cadence.Weekly, ActorCounting = ActorCounting.Estimated, SketchPrecision = 11)]
public sealed record BoulderSolved(
    [property: Actor] string Climber,
    [property: OccurredAt] DateTime At,
    [property: Quantity] double Grade,
    [property: Dimension] int Gym);
