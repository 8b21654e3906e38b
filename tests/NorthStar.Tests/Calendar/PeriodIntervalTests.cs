using System.Globalization;
using Xunit;

namespace NorthStar.Tests;

public class PeriodIntervalTests
{
    private static PeriodInterval Of(Cadence cadence, DateOnly date, string zone = "Europe/Berlin")
    {
        PeriodSpine spine = new MetricCalendar(zone).GetSpine(cadence);
        return spine[spine.IndexOf(date)];
    }

    [Fact]
    public void It_contains_its_start_and_not_its_end()
    {
        PeriodInterval week = Of(Cadence.Weekly, new DateOnly(2026, 8, 19));

        Assert.True(week.Contains(week.Start));
        Assert.False(week.Contains(week.Start.AddTicks(-1)));
        Assert.True(week.Contains(week.End.AddTicks(-1)));
        Assert.False(week.Contains(week.End));
        Assert.True(week.Contains(week.UtcStart.ToOffset(TimeSpan.FromHours(-11))));
    }

    [Fact]
    public void Its_instants_carry_the_offset_of_the_zone_and_offset_zero()
    {
        PeriodInterval day = Of(Cadence.Daily, new DateOnly(2026, 3, 29));

        Assert.Equal("2026-03-29T00:00:00.0000000+01:00", day.Start.ToString("o"));
        Assert.Equal("2026-03-30T00:00:00.0000000+02:00", day.End.ToString("o"));
        Assert.Equal("2026-03-28T23:00:00.0000000+00:00", day.UtcStart.ToString("o"));
        Assert.Equal("2026-03-29T22:00:00.0000000+00:00", day.UtcEnd.ToString("o"));
    }

    [Theory]
    [InlineData("Europe/Berlin", 2026, 3, 29, 23 * 60)]
    [InlineData("Europe/Berlin", 2026, 10, 25, 25 * 60)]
    [InlineData("Europe/Berlin", 2026, 10, 26, 24 * 60)]
    [InlineData("Australia/Lord_Howe", 2026, 4, 5, 24 * 60 + 30)]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4, 23 * 60 + 30)]
    [InlineData("Antarctica/Troll", 2026, 3, 29, 22 * 60)]
    [InlineData("America/Havana", 2025, 11, 2, 25 * 60)]
    [InlineData("Asia/Kathmandu", 1986, 1, 1, 23 * 60 + 45)]
    public void Its_length_is_the_time_that_really_passed(string zone, int year, int month, int day, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Of(Cadence.Daily, new DateOnly(year, month, day), zone).Length);

    [Theory]
    [InlineData(Cadence.Daily, "2026-08-19 (daily)")]
    [InlineData(Cadence.Weekly, "2026-08-17 (weekly)")]
    [InlineData(Cadence.Monthly, "2026-08-01 (monthly)")]
    [InlineData(Cadence.Quarterly, "2026-07-01 (quarterly)")]
    public void It_reads_as_its_date_and_cadence_in_every_culture(Cadence cadence, string text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH"); // counts years from 543 BC
        try
        {
            Assert.Equal(text, Of(cadence, new DateOnly(2026, 8, 19)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Intervals_are_equal_by_value()
    {
        DateOnly monday = new(2026, 6, 1);

        Assert.Equal(Of(Cadence.Monthly, monday), Of(Cadence.Monthly, monday.AddDays(20)));
        Assert.NotEqual(Of(Cadence.Monthly, monday), Of(Cadence.Monthly, monday.AddMonths(1)));
        Assert.NotEqual(Of(Cadence.Monthly, monday), Of(Cadence.Monthly, monday, "UTC"));
        Assert.NotEqual(Of(Cadence.Daily, monday), Of(Cadence.Weekly, monday));
    }

    [Fact]
    public void The_default_interval_contains_nothing()
    {
        Assert.False(default(PeriodInterval).Contains(DateTimeOffset.MinValue));
        Assert.Equal(TimeSpan.Zero, default(PeriodInterval).Length);
    }
}
