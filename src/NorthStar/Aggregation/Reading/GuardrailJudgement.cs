namespace NorthStar.Aggregation;

/// <summary>Holds a value against the limits of a guardrail.</summary>
internal static class GuardrailJudgement
{
    public static GuardrailReading Judge(GuardrailLimits limits, double? value, long volume, bool hasEvents, double? average)
    {
        return new GuardrailReading(State(), value, average);

        GuardrailState State()
        {
            if (value is not { } known || !hasEvents)
                return GuardrailState.NoData;
            if (volume < limits.MinimumVolume)
                return GuardrailState.TooLittleVolume;
            bool hasFixedLimit = limits.AtMost is not null || limits.AtLeast is not null;
            if (!hasFixedLimit && average is null)
                return GuardrailState.NoData;
            bool isBreached =
                known > limits.AtMost ||
                known < limits.AtLeast ||
                known - average > Math.Abs(average.GetValueOrDefault()) * limits.MaxIncreasePercent / 100 ||
                average - known > Math.Abs(average.GetValueOrDefault()) * limits.MaxDecreasePercent / 100;
            return isBreached ? GuardrailState.Breached : GuardrailState.Holds;
        }
    }
}
