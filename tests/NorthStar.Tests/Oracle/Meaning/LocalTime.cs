namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>The periods, days and fiscal quarters of a declaration, as NodaTime works them out.</summary>
internal sealed class LocalTime(Declaration declaration)
{
    private readonly OracleSpine _periods = OracleSpine.Of(Relevant(declaration), declaration.Cadence);
    private readonly OracleSpine _days = OracleSpine.Of(new OracleCalendar(declaration.Calendar.Zone), Cadence.Daily);

    /// <summary>The period of an instant; the first one for what lies before it.</summary>
    public int PeriodOf(DateTimeOffset instant) => Math.Max(0, _periods.IndexOf(instant));

    public bool IsBeforeAllPeriods(DateTimeOffset instant) => _periods.IndexOf(instant) < 0;

    /// <summary>The period that a date lies in; that of the day before where the zone skipped a whole period.</summary>
    public int PeriodOf(DateOnly date)
    {
        int period = PeriodOf(new DateTimeOffset(date, default, TimeSpan.Zero).AddDays(2));
        while (_periods.Date(period) > date)
            period--;
        return period;
    }

    public DateTimeOffset Start(int period) => _periods.Start(period);

    public DateTimeOffset End(int period) => _periods.End(period);

    public DateOnly Date(int period) => _periods.Date(period);

    /// <summary>The local day of an instant: the one that had begun last, also where clocks fall back over midnight.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => _days.Date(_days.IndexOf(instant));

    /// <summary>A quarter of the fiscal year that ends in <paramref name="year"/>.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Quarter(int year, int quarter)
    {
        int month = declaration.Calendar.FiscalYearStartMonth;
        DateOnly first = new DateOnly(month == 1 ? year : year - 1, month, 1).AddMonths(3 * (quarter - 1));
        OracleSpine quarters = OracleSpine.Of(new OracleCalendar(declaration.Calendar.Zone, FiscalYearStartMonth: month), Cadence.Quarterly);
        int index = quarters.IndexOf(new DateTimeOffset(first, default, TimeSpan.Zero).AddDays(45));
        return quarters.Date(index) == first
            ? (quarters.Start(index), quarters.End(index))
            : throw new InvalidOperationException($"No quarter begins on {first:o}.");
    }

    // Calendars that differ only in what a cadence does not read share their periods.
    private static OracleCalendar Relevant(Declaration declaration) => declaration.Cadence switch
    {
        Cadence.Weekly => declaration.Calendar with { FiscalYearStartMonth = 1 },
        Cadence.Quarterly => declaration.Calendar with { FirstDayOfWeek = DayOfWeek.Monday },
        _ => new OracleCalendar(declaration.Calendar.Zone),
    };
}
