using Xunit;

namespace NorthStar.Tests;

public class MetricCalendarTests
{
    [Fact]
    public void The_default_is_UTC_with_weeks_from_Monday_and_a_fiscal_year_from_January()
    {
        MetricCalendar calendar = new();

        Assert.Equal("UTC", calendar.TimeZone);
        Assert.Equal(DayOfWeek.Monday, calendar.FirstDayOfWeek);
        Assert.Equal(1, calendar.FiscalYearStartMonth);
        Assert.Equal(MetricCalendar.Utc, calendar);
        Assert.Equal("UTC, weeks from Monday, fiscal year from January", calendar.ToString());
    }

    [Fact]
    public void Calendars_are_equal_by_value()
    {
        MetricCalendar calendar = new("Europe/Berlin", DayOfWeek.Sunday, 4);
        MetricCalendar same = new("Europe/Berlin", DayOfWeek.Sunday, 4);

        Assert.True(calendar == same);
        Assert.False(calendar != same);
        Assert.True(calendar.Equals((object)same));
        Assert.Equal(calendar.GetHashCode(), same.GetHashCode());
        foreach (MetricCalendar? other in new MetricCalendar?[]
        {
            new("Europe/Paris", DayOfWeek.Sunday, 4), new("Europe/Berlin", DayOfWeek.Monday, 4), new("Europe/Berlin", DayOfWeek.Sunday, 5), null,
        })
        {
            Assert.True(calendar != other);
            Assert.False(calendar.Equals((object?)other));
        }

        Assert.True((MetricCalendar?)null == null);
        Assert.False(null == calendar);
    }

    [Theory]
    [InlineData("Mars/Phobos")]
    [InlineData("Europe")]
    [InlineData("tzdata.zi")]
    [InlineData("../../etc/passwd")]
    [InlineData("+02:00")]
    public void An_unknown_zone_is_refused_with_a_mend_and_the_cause(string zone)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new MetricCalendar(zone));

        Assert.Equal("timeZone", error.ParamName);
        Assert.Contains($"'{zone}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Europe/Berlin'", error.Message, StringComparison.Ordinal);
        Assert.IsType<TimeZoneNotFoundException>(error.InnerException);
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "write 'Europe/Berlin'")]
    [InlineData("Eastern Standard Time", "write 'America/New_York'")]
    [InlineData("UTC-11", "write 'Etc/GMT+11'")]
    [InlineData("Berlin time", "Write one such as 'Europe/Berlin'")]
    public void A_Windows_id_is_refused_and_the_IANA_id_is_named(string zone, string mend)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new MetricCalendar(zone));

        Assert.Contains($"'{zone}' is not an IANA time zone id.", error.Message, StringComparison.Ordinal);
        Assert.Contains(mend, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localtime")]
    [InlineData("posixrules")]
    [InlineData("right/Europe/Berlin")]
    [InlineData("posix/Europe/Berlin")]
    public void A_file_of_the_machine_is_no_zone(string zone) =>
        Assert.Contains($"'{zone}' is a file of this machine", Assert.Throws<ArgumentException>(() => new MetricCalendar(zone)).Message, StringComparison.Ordinal);

    [Fact]
    public void Letter_case_matters_whether_or_not_the_zone_was_looked_up_before()
    {
        Assert.Equal("Europe/Vilnius", new MetricCalendar("Europe/Vilnius").TimeZone);

        ArgumentException error = Assert.Throws<ArgumentException>(() => new MetricCalendar("europe/vilnius"));

        Assert.Contains("Write 'Europe/Vilnius'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_letter_case_is_named_where_the_zone_was_never_looked_up() =>
        Assert.Contains(
            "Write 'Asia/Ulaanbaatar'",
            Assert.Throws<ArgumentException>(() => new MetricCalendar("asia/ULAANBAATAR")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_zone_is_refused(string zone) =>
        Assert.Contains("is empty", Assert.Throws<ArgumentException>(() => new MetricCalendar(zone)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_null_zone_is_refused() =>
        Assert.Equal("timeZone", Assert.Throws<ArgumentNullException>(() => new MetricCalendar(null!)).ParamName);

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_day_outside_the_week_is_refused(int day)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new MetricCalendar("UTC", (DayOfWeek)day));

        Assert.Equal("firstDayOfWeek", error.ParamName);
        Assert.Contains($"{day} is no day of the week", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_outside_the_year_is_refused(int month)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new MetricCalendar(fiscalYearStartMonth: month));

        Assert.Equal("fiscalYearStartMonth", error.ParamName);
        Assert.Contains($"{month} is no month", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_undefined_cadence_is_refused(int cadence)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => MetricCalendar.Utc.GetSpine((Cadence)cadence));

        Assert.Contains($"{cadence} is no cadence", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_calendars_share_one_spine_on_any_number_of_threads()
    {
        PeriodSpine[] spines = new PeriodSpine[64];

        Parallel.For(0, spines.Length, i => spines[i] = new MetricCalendar("Asia/Ulaanbaatar", DayOfWeek.Tuesday, 7).GetSpine(Cadence.Weekly));

        Assert.All(spines, spine => Assert.Same(spines[0], spine));
        Assert.NotSame(spines[0], new MetricCalendar("Asia/Ulaanbaatar", DayOfWeek.Tuesday, 7).GetSpine(Cadence.Monthly));
        Assert.NotSame(spines[0], new MetricCalendar("Asia/Ulaanbaatar", DayOfWeek.Wednesday, 7).GetSpine(Cadence.Weekly));
    }

    [Theory]
    [InlineData("America/Sao_Paulo", 2018, 11, 4, "2018-11-04T01:00:00.0000000-02:00")]
    [InlineData("America/Havana", 2025, 11, 2, "2025-11-02T00:00:00.0000000-04:00")]
    [InlineData("Pacific/Apia", 2011, 12, 30, "2011-12-31T00:00:00.0000000+14:00")]
    [InlineData("Europe/Berlin", 1970, 1, 1, "1970-01-01T00:00:00.0000000+01:00")]
    [InlineData("UTC", 2100, 12, 31, "2100-12-31T00:00:00.0000000+00:00")]
    public void The_start_of_a_day_has_the_offset_of_the_zone(string zone, int year, int month, int day, string start) =>
        Assert.Equal(start, new MetricCalendar(zone).StartOfDay(new DateOnly(year, month, day)).ToString("o"));

    [Fact]
    public void The_start_of_a_day_outside_the_calendar_is_refused()
    {
        MetricCalendar calendar = new("Europe/Berlin");
        foreach (DateOnly outside in new[] { DateOnly.MinValue, MetricCalendar.MinDate.AddDays(-1), MetricCalendar.MaxDate.AddDays(1), DateOnly.MaxValue })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => calendar.StartOfDay(outside));
            Assert.Contains("Use a date from 1970-01-01 to 2100-12-31", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_date_of_an_instant_is_the_one_on_the_local_clock_whatever_the_offset_given()
    {
        DateTimeOffset instant = new(2026, 8, 17, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 8, 17), MetricCalendar.Utc.DateOf(instant));
        Assert.Equal(new DateOnly(2026, 8, 18), new MetricCalendar("Europe/Berlin").DateOf(instant));
        Assert.Equal(new DateOnly(2026, 8, 18), new MetricCalendar("Europe/Berlin").DateOf(instant.ToOffset(TimeSpan.FromHours(-9))));
        Assert.Equal(new DateOnly(2026, 8, 17), new MetricCalendar("America/New_York").DateOf(instant));
    }

    [Fact]
    public void An_hour_that_repeats_the_evening_before_belongs_to_the_day_that_had_begun()
    {
        MetricCalendar calendar = new("America/St_Johns");
        PeriodSpine days = calendar.GetSpine(Cadence.Daily);
        DateTimeOffset repeated = new(2010, 11, 7, 2, 45, 0, TimeSpan.Zero); // one minute past midnight, clocks went back

        Assert.Equal(new DateOnly(2010, 11, 6), calendar.DateOf(repeated));
        Assert.Equal(new DateOnly(2010, 11, 7), days[days.IndexOf(repeated.UtcTicks)].Date);
    }
}
