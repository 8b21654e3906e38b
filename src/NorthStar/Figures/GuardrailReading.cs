namespace NorthStar;

/// <summary>Whether a guardrail holds.</summary>
public enum GuardrailState
{
    /// <summary>
    /// There is nothing to judge: no event in any retained period so far, no value (a ratio of nothing), or nothing to
    /// compare it with.
    /// </summary>
    NoData,

    /// <summary>Fewer events than <see cref="GuardrailLimits.MinimumVolume"/>.</summary>
    TooLittleVolume,

    /// <summary>The value is within every limit.</summary>
    Holds,

    /// <summary>The value is beyond a limit.</summary>
    Breached,
}

/// <summary>
/// A guardrail's value against its limits in one period. Immutable. As long as the period is provisional, so is the state.
/// </summary>
/// <param name="State">Whether the guardrail holds.</param>
/// <param name="Value">The metric's value; seconds for a <see cref="TimeSpan"/>; <see langword="null"/> where there is none.</param>
/// <param name="TrailingAverage">
/// The mean value of the preceding retained periods that have data and volume, <see cref="GuardrailLimits.TrailingPeriods"/> at
/// most; <see langword="null"/> where there are none, or no limit asks for it.
/// </param>
public sealed record GuardrailReading(GuardrailState State, double? Value, double? TrailingAverage);
