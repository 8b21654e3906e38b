namespace NorthStar;

/// <summary>The limits of a guardrail, as declared. Immutable.</summary>
public sealed class GuardrailLimits
{
    /// <summary>The most that the value may be; seconds for a <see cref="TimeSpan"/>.</summary>
    public double? AtMost { get; init; }

    /// <summary>The least that the value may be; seconds for a <see cref="TimeSpan"/>.</summary>
    public double? AtLeast { get; init; }

    /// <summary>How much the value may grow against the trailing average, in percent.</summary>
    public double? MaxIncreasePercent { get; init; }

    /// <summary>How much the value may fall against the trailing average, in percent.</summary>
    public double? MaxDecreasePercent { get; init; }

    /// <summary>How many preceding periods the trailing average goes over, at most.</summary>
    public int TrailingPeriods { get; init; } = 4;

    /// <summary>The least accepted events in a period on which the limits are judged.</summary>
    public int MinimumVolume { get; init; }
}
