namespace NorthStar;

/// <summary>The calendar of every metric of the assembly that does not state its own.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MetricCalendarDefaultsAttribute : Attribute
{
    /// <summary>The IANA time zone, such as <c>Europe/Berlin</c>. Default: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The first day of the week. Default: Monday (ISO 8601).</summary>
    public DayOfWeek FirstDayOfWeek { get; set; } = DayOfWeek.Monday;

    /// <summary>The first month of the fiscal year, 1 to 12. Default: 1 (January).</summary>
    public int FiscalYearStartMonth { get; set; } = 1;
}
