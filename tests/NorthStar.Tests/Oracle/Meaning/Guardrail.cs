namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Limits of a value; NaN is none. Changes are in percent of the average of the preceding periods.</summary>
public sealed record Limits
{
    public double AtLeast { get; init; } = double.NaN;

    public double AtMost { get; init; } = double.NaN;

    public double MaxIncreasePercent { get; init; } = double.NaN;

    public double MaxDecreasePercent { get; init; } = double.NaN;

    public int TrailingPeriods { get; init; } = 4;

    public int MinimumVolume { get; init; }
}

/// <summary>Whether each period keeps to the limits.</summary>
internal static class Guardrail
{
    public static IReadOnlyList<LimitReading> Of(JudgedHistory history, Limits limits) =>
        [.. Enumerable.Range(history.FirstListed, history.LastListed - history.FirstListed + 1).Select(period => Of(history, period, limits))];

    private static LimitReading Of(JudgedHistory history, int period, Limits limits)
    {
        PeriodReading figures = PeriodFigures.Of(history, period);
        double[] preceding =
        [
            .. Enumerable.Range(period - limits.TrailingPeriods, limits.TrailingPeriods)
                .Where(index => index >= history.FirstRetained)
                .Select(index => PeriodFigures.Of(history, index))
                .Where(reading => HasData(history, reading) && HasVolume(reading, limits))
                .Select(reading => reading.Value!.Value),
        ];
        double? average = preceding.Length == 0 ? null : preceding.Average();
        return new LimitReading(figures.Date, State(history, figures, average, limits), figures.Value, average);
    }

    private static LimitState State(JudgedHistory history, PeriodReading figures, double? average, Limits limits)
    {
        if (!HasData(history, figures))
            return LimitState.NoData;
        if (!HasVolume(figures, limits))
            return LimitState.TooLittleVolume;

        // A comparison with NaN does not hold: what is not declared is not broken.
        double value = figures.Value!.Value;
        bool isBreached = value < limits.AtLeast || value > limits.AtMost;
        if (average is { } before)
        {
            double change = value - before;
            isBreached |= change > Math.Abs(before) * limits.MaxIncreasePercent / 100;
            isBreached |= -change > Math.Abs(before) * limits.MaxDecreasePercent / 100;
        }
        else if (double.IsNaN(limits.AtLeast) && double.IsNaN(limits.AtMost))
            return LimitState.NoData;

        return isBreached ? LimitState.Breached : LimitState.Holds;
    }

    /// <summary>A period without events says something once there have been events.</summary>
    private static bool HasData(JudgedHistory history, PeriodReading reading) => reading.Value is not null &&
        Enumerable.Range(history.FirstRetained, history.LastListed - history.FirstRetained + 1)
            .Any(period => history.Time.Date(period) <= reading.Date && history.In(period).Count > 0);

    private static bool HasVolume(PeriodReading reading, Limits limits) => reading.Tally.Total >= limits.MinimumVolume;
}
