namespace Gallery.Tests.Checking;

/// <summary>Days and weeks of a time zone, computed for each instant on its own.</summary>
internal sealed class LocalCalendar(string zone, DayOfWeek firstDayOfWeek = DayOfWeek.Monday)
{
    public static readonly LocalCalendar Utc = new("UTC");

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    public DateOnly Week(DateTimeOffset instant)
    {
        DateOnly day = Day(instant);
        while (day.DayOfWeek != firstDayOfWeek)
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first instant of a local day.</summary>
    public DateTimeOffset Midnight(DateOnly day)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local));
    }
}
