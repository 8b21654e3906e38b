namespace NorthStar;

/// <summary>
/// The dates on which the periods of one cadence begin: plain calendar arithmetic that knows no time zone.
/// </summary>
internal readonly struct PeriodGrid(Cadence cadence, DayOfWeek firstDayOfWeek, int fiscalYearStartMonth)
{
    public DateOnly FirstDateOf(DateOnly date) => cadence switch
    {
        Cadence.Daily => date,
        Cadence.Weekly => date.AddDays(-((7 + (int)date.DayOfWeek - (int)firstDayOfWeek) % 7)),
        Cadence.Monthly => FirstOfMonth(date),
        _ => FirstOfMonth(date).AddMonths(-((12 + date.Month - fiscalYearStartMonth) % 3)),
    };

    public DateOnly Next(DateOnly first) => cadence switch
    {
        Cadence.Daily => first.AddDays(1),
        Cadence.Weekly => first.AddDays(7),
        Cadence.Monthly => first.AddMonths(1),
        _ => first.AddMonths(3),
    };

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}
