namespace NorthStar.Tests.Oracle.Meaning;

/// <summary>The local days that end with one.</summary>
internal static class Trailing
{
    public static TrailingReading? Of(JudgedHistory history, int days, DateOnly lastDay)
    {
        DateOnly firstDay = lastDay.AddDays(1 - days);
        if (firstDay < history.Time.Date(history.FirstRetained) || lastDay > history.Time.DayOf(history.Now))
            return null;

        JudgedEvent[] events = [.. history.Qualified.Where(e => e.Day >= firstDay && e.Day <= lastDay)];
        int[] activeDays = [.. events.GroupBy(e => e.Event.Actor).Select(actor => actor.Select(e => e.Day).Distinct().Count())];
        return new TrailingReading(
            firstDay,
            lastDay,
            history.IsProvisional(history.Time.PeriodOf(lastDay)),
            activeDays.Length,
            events.Length,
            [.. Enumerable.Range(1, days).Select(exactly => (long)activeDays.Count(active => active == exactly))],
            activeDays.Length == 0 ? null : (double)activeDays.Sum() / ((double)days * activeDays.Length));
    }
}
