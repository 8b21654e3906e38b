namespace NorthStar.Aggregation;

/// <summary>Holds the periods that have ended against the path to a target.</summary>
internal sealed class TargetPacing(PeriodSpine spine, int firstRetained, long nowTicks, Func<int, double?> valueOf)
{
    public TargetPace Read(MetricTarget target)
    {
        PeriodInterval quarter = QuarterOf(target);
        int beforeQuarter = LastEndedBy(Math.Min(quarter.Start.UtcTicks, nowTicks));
        double baseline = ValueOf(beforeQuarter) ?? 0;

        // The last period that overlaps the quarter may end after it; of those that have ended, the latest counts.
        int lastOverlapping = spine.IndexOf(quarter.End.UtcTicks - 1);
        int last = Math.Min(LastEndedBy(nowTicks), lastOverlapping < 0 ? spine.Count - 1 : lastOverlapping);
        if (last <= beforeQuarter)
            return new TargetPace(target, quarter, baseline, Period: null, Elapsed: 0, Actual: null);

        double elapsed = (spine.EndTicks(last) - quarter.Start.UtcTicks) / (double)quarter.Length.Ticks;
        return new TargetPace(target, quarter, baseline, spine[last], Math.Min(1, elapsed), ValueOf(last));
    }

    private double? ValueOf(int period) => period >= firstRetained ? valueOf(period) : null;

    private PeriodInterval QuarterOf(MetricTarget target)
    {
        PeriodSpine quarters = spine.Calendar.GetSpine(Cadence.Quarterly);
        int startMonth = spine.Calendar.FiscalYearStartMonth;
        var fiscalYear = new DateOnly(startMonth == 1 ? target.Year : target.Year - 1, startMonth, 1);
        return quarters[quarters.IndexOf(fiscalYear.AddMonths(3 * (target.Quarter - 1)))];
    }

    /// <summary>The last period that had ended at an instant, or -1.</summary>
    private int LastEndedBy(long ticks)
    {
        int holding = spine.IndexOf(ticks);
        return holding < 0 ? (ticks >= spine.MaxTicks ? spine.Count - 1 : -1) : holding - 1;
    }
}
