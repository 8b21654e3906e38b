namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>Where the value stands on the straight way from the quarter's start to the target.</summary>
internal static class Pace
{
    public static PaceReading Of(JudgedHistory history, int year, int quarter, double target)
    {
        (DateTimeOffset start, DateTimeOffset end) = history.Time.Quarter(year, quarter);
        int before = LastEnded(history, start < history.Now ? start : history.Now);
        double? baseline = Value(history, before);

        // The one that the quarter ends in may end after it.
        int last = Math.Min(history.Time.PeriodOf(end.AddTicks(-1)), LastEnded(history, history.Now));
        if (history.Time.End(last) <= start)
            return new PaceReading(baseline, null, null, null, null);

        double elapsed = Math.Min(1, (history.Time.End(last) - start) / (end - start));
        double from = baseline ?? 0;
        double expected = from + ((target - from) * elapsed);
        double? actual = Value(history, last);
        return new PaceReading(
            baseline,
            actual,
            expected,
            actual is null ? null : target >= from ? actual >= expected : actual <= expected,
            actual is null ? null : from + ((actual - from) / elapsed));
    }

    private static int LastEnded(JudgedHistory history, DateTimeOffset by)
    {
        int period = history.Time.PeriodOf(by);
        return history.Time.End(period) <= by ? period : period - 1;
    }

    private static double? Value(JudgedHistory history, int period) => period >= history.FirstRetained
        ? PeriodFigures.Of(history, period).Value
        : null;
}
