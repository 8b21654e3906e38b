using System.Globalization;
using Xunit;

namespace NorthStar.Tests;

public class PeriodSpineTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-28T23:00Z", "2026-03-29T22:00Z")] // 23 hours
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00Z", "2026-10-25T23:00Z")] // 25 hours
    [InlineData("Europe/Berlin", "2026-07-01", "2026-06-30T22:00Z", "2026-07-01T22:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z", "2018-11-05T02:00Z")] // no midnight: begins at 01:00
    [InlineData("America/Havana", "2025-11-02", "2025-11-02T04:00Z", "2025-11-03T05:00Z")] // two midnights
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30Z", "2010-11-08T03:30Z")] // back at 00:01, across midnight
    [InlineData("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00Z", "2026-04-05T13:30Z")] // half an hour
    [InlineData("Asia/Kathmandu", "1986-01-01", "1985-12-31T18:30Z", "1986-01-01T18:15Z")] // base offset changes at midnight
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00Z", "2011-12-30T10:00Z")] // the day before the skipped one
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", "2011-12-31T10:00Z")] // the day after it
    [InlineData("UTC", "2000-02-29", "2000-02-29T00:00Z", "2000-03-01T00:00Z")]
    public void A_day_begins_when_the_local_clock_reaches_its_midnight(string zone, string date, string start, string end)
    {
        PeriodSpine days = new MetricCalendar(zone).GetSpine(Cadence.Daily);

        PeriodInterval day = days[days.IndexOf(Date(date))];

        Assert.Equal(Date(date), day.Date);
        Assert.Equal(Instant(start), day.Start);
        Assert.Equal(Instant(end), day.End);
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30")]
    [InlineData("Pacific/Kwajalein", "1993-08-21")]
    [InlineData("Pacific/Kiritimati", "1994-12-31")]
    public void A_day_that_the_zone_skipped_is_no_period(string zone, string skipped)
    {
        PeriodSpine days = new MetricCalendar(zone).GetSpine(Cadence.Daily);
        DateOnly date = Date(skipped);

        Assert.Equal(-1, days.IndexOf(date));
        Assert.Equal(MetricCalendar.Utc.GetSpine(Cadence.Daily).Count - 1, days.Count);
        int before = days.IndexOf(date.AddDays(-1));
        Assert.Equal(before + 1, days.IndexOf(date.AddDays(1)));
        Assert.Equal(days.EndTicks(before), days.StartTicks(before + 1));
        Assert.Equal(date, days[before].EndDate);
    }

    [Fact]
    public void Weeks_and_months_are_a_day_shorter_where_the_zone_skipped_one_and_keep_their_nominal_date()
    {
        MetricCalendar apia = new("Pacific/Apia", DayOfWeek.Friday);
        PeriodSpine weeks = apia.GetSpine(Cadence.Weekly);
        PeriodSpine months = apia.GetSpine(Cadence.Monthly);

        PeriodInterval week = weeks[weeks.IndexOf(new DateOnly(2011, 12, 31))];
        PeriodInterval month = months[months.IndexOf(new DateOnly(2011, 12, 1))];

        Assert.Equal(new DateOnly(2011, 12, 30), week.Date);
        Assert.Equal(new DateOnly(2012, 1, 6), week.EndDate);
        Assert.Equal(TimeSpan.FromDays(6), week.Length);
        Assert.Equal(TimeSpan.FromDays(30), month.Length);
    }

    [Theory]
    [InlineData(DayOfWeek.Friday, "2011-12-30")] // the week begins on the skipped date
    [InlineData(DayOfWeek.Monday, "2011-12-26")]
    [InlineData(DayOfWeek.Saturday, "2011-12-24")] // the week ends with it
    public void A_skipped_date_is_found_in_its_week_and_month(DayOfWeek firstDayOfWeek, string week)
    {
        MetricCalendar apia = new("Pacific/Apia", firstDayOfWeek);
        var skipped = new DateOnly(2011, 12, 30);

        foreach ((Cadence cadence, string first) in new[] { (Cadence.Weekly, week), (Cadence.Monthly, "2011-12-01"), (Cadence.Quarterly, "2011-10-01") })
        {
            PeriodSpine spine = apia.GetSpine(cadence);
            Assert.Equal(Date(first), spine[spine.IndexOf(skipped)].Date);
        }
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-08-17")]
    [InlineData(DayOfWeek.Tuesday, "2026-08-18")]
    [InlineData(DayOfWeek.Wednesday, "2026-08-19")]
    [InlineData(DayOfWeek.Thursday, "2026-08-13")]
    [InlineData(DayOfWeek.Friday, "2026-08-14")]
    [InlineData(DayOfWeek.Saturday, "2026-08-15")]
    [InlineData(DayOfWeek.Sunday, "2026-08-16")]
    public void A_week_begins_on_the_first_day_of_the_calendar(DayOfWeek first, string monday)
    {
        PeriodSpine weeks = new MetricCalendar("Europe/Berlin", first).GetSpine(Cadence.Weekly);

        PeriodInterval week = weeks[weeks.IndexOf(new DateOnly(2026, 8, 19))]; // a Wednesday

        Assert.Equal(Date(monday), week.Date);
        Assert.Equal(week.Date.AddDays(7), week.EndDate);
    }

    [Theory]
    [InlineData(1, "2026-01-01", "2026-04-01")]
    [InlineData(2, "2025-11-01", "2026-02-01")]
    [InlineData(3, "2025-12-01", "2026-03-01")]
    [InlineData(4, "2026-01-01", "2026-04-01")]
    [InlineData(12, "2025-12-01", "2026-03-01")]
    public void A_quarter_is_three_months_counted_from_the_fiscal_year(int month, string start, string end)
    {
        PeriodSpine quarters = new MetricCalendar("UTC", fiscalYearStartMonth: month).GetSpine(Cadence.Quarterly);

        PeriodInterval quarter = quarters[quarters.IndexOf(new DateOnly(2026, 1, 15))];

        Assert.Equal(Date(start), quarter.Date);
        Assert.Equal(Date(end), quarter.EndDate);
    }

    [Theory]
    [InlineData(Cadence.Daily, 47847, "1970-01-01", "2101-01-01")] // 131 years of 365 days, 32 of them leap years
    [InlineData(Cadence.Weekly, 6836, "1969-12-29", "2101-01-03")]
    [InlineData(Cadence.Monthly, 131 * 12, "1970-01-01", "2101-01-01")]
    [InlineData(Cadence.Quarterly, 131 * 4, "1970-01-01", "2101-01-01")]
    public void The_spine_reaches_from_1970_through_2100(Cadence cadence, int count, string first, string end)
    {
        PeriodSpine spine = MetricCalendar.Utc.GetSpine(cadence);

        Assert.Equal(count, spine.Count);
        Assert.Equal(Date(first), spine[0].Date);
        Assert.Equal(Date(end), spine[count - 1].EndDate);
        Assert.Equal(spine.StartTicks(0), spine.MinTicks);
        Assert.Equal(spine.EndTicks(count - 1) - 1, spine.MaxTicks);
    }

    [Fact]
    public void A_fiscal_quarter_and_a_week_may_begin_before_1970_and_end_after_2100()
    {
        MetricCalendar calendar = new("Asia/Tokyo", DayOfWeek.Friday, 3);
        PeriodSpine quarters = calendar.GetSpine(Cadence.Quarterly);
        PeriodSpine weeks = calendar.GetSpine(Cadence.Weekly);

        Assert.Equal(0, quarters.IndexOf(new DateOnly(1969, 12, 1)));
        Assert.Equal(-1, quarters.IndexOf(new DateOnly(1969, 11, 30)));
        Assert.Equal(quarters.Count - 1, quarters.IndexOf(new DateOnly(2101, 2, 28)));
        Assert.Equal(-1, quarters.IndexOf(new DateOnly(2101, 3, 1)));
        Assert.Equal(new DateOnly(1969, 12, 26), weeks[0].Date);
        Assert.Equal(new DateOnly(2101, 1, 7), weeks[weeks.Count - 1].EndDate);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(131 * 4)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_index_without_a_period_is_refused(int index)
    {
        PeriodSpine quarters = MetricCalendar.Utc.GetSpine(Cadence.Quarterly);

        foreach (Func<object> read in new Func<object>[] { () => quarters[index], () => quarters.StartTicks(index), () => quarters.EndTicks(index) })
        {
            ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(read);
            Assert.Equal("index", error.ParamName);
            Assert.Contains("periods 0 to 523", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_spine_says_what_it_is()
    {
        PeriodSpine spine = new MetricCalendar("Asia/Tokyo", DayOfWeek.Sunday, 4).GetSpine(Cadence.Quarterly);

        Assert.Equal(Cadence.Quarterly, spine.Cadence);
        Assert.Equal("Asia/Tokyo", spine.Calendar.TimeZone);
        Assert.Equal("Quarterly periods of Asia/Tokyo, weeks from Sunday, fiscal year from April: 524", spine.ToString());
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
