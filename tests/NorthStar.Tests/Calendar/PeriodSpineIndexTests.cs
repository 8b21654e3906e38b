using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace NorthStar.Tests;

public class PeriodSpineIndexTests
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "America/Havana", "Pacific/Apia", "Pacific/Kwajalein", "America/Sao_Paulo",
        "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll",
    ];

    private static readonly PeriodSpine[] Spines =
    [
        .. from zone in Zones
           from cadence in Enum.GetValues<Cadence>()
           select new MetricCalendar(zone, DayOfWeek.Saturday, 2).GetSpine(cadence),
    ];

    [Fact]
    public void Periods_follow_each_other_without_gap_and_every_boundary_is_found_exactly()
    {
        foreach (PeriodSpine spine in Spines)
        {
            for (int index = 0; index < spine.Count; index++)
            {
                long start = spine.StartTicks(index);
                long end = spine.EndTicks(index);
                bool follows = index == 0 || start == spine.EndTicks(index - 1);
                if (start >= end || !follows || spine.IndexOf(start) != index || spine.IndexOf(start - 1) != index - 1
                    || spine.IndexOf(end - 1) != index || spine.IndexOf(end) != (index + 1 < spine.Count ? index + 1 : -1))
                {
                    Assert.Fail($"{spine}: the boundaries of {spine[index]} are not found, or do not follow its neighbour's.");
                }
            }
        }
    }

    [Fact]
    public void Any_instant_is_in_the_period_that_is_found_for_it() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonNegativeInt>(),
            ArbMap.Default.ArbFor<ulong>(),
            (which, random) =>
            {
                PeriodSpine spine = Spines[which.Get % Spines.Length];

                // A large odd factor spreads the small numbers that are generated over the whole range.
                ulong span = (ulong)(spine.MaxTicks - spine.MinTicks) + 1;
                long ticks = spine.MinTicks + (long)(unchecked(random * 0x9E3779B97F4A7C15UL) % span);

                int index = spine.IndexOf(ticks);

                return index >= 0 && spine.StartTicks(index) <= ticks && ticks < spine.EndTicks(index)
                    && spine[index].Contains(new DateTimeOffset(ticks, TimeSpan.Zero));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void An_instant_outside_all_periods_is_not_found()
    {
        foreach (PeriodSpine spine in Spines)
        {
            foreach (long outside in new[] { long.MinValue, -1, 0, spine.MinTicks - 1, spine.MaxTicks + 1, DateTime.MaxValue.Ticks, long.MaxValue })
                Assert.Equal(-1, spine.IndexOf(outside));

            Assert.Equal(0, spine.IndexOf(spine.MinTicks));
            Assert.Equal(spine.Count - 1, spine.IndexOf(spine.MaxTicks));
        }
    }

    [Fact]
    public void The_first_date_of_a_period_finds_it_and_the_end_date_finds_the_next()
    {
        foreach (PeriodSpine spine in Spines)
        {
            for (int index = 0; index < spine.Count; index++)
            {
                PeriodInterval period = spine[index];
                int first = Exists(spine, period.Date) ? index : -1;
                int next = index + 1 < spine.Count && Exists(spine, period.EndDate) ? index + 1 : -1;
                if (spine.IndexOf(period.Date) != first || spine.IndexOf(period.EndDate) != next)
                    Assert.Fail($"{spine}: the dates of {period} should be found at {first} and {next}.");
            }
        }

        static bool Exists(PeriodSpine spine, DateOnly date) => spine.Cadence != Cadence.Daily || spine.Calendar.TimeZone switch
        {
            "Pacific/Apia" => date != new DateOnly(2011, 12, 30),
            "Pacific/Kwajalein" => date != new DateOnly(1993, 8, 21),
            _ => true,
        };
    }

    [Fact]
    public void A_date_outside_all_periods_is_not_found()
    {
        foreach (PeriodSpine spine in Spines)
        {
            DateOnly first = spine[0].Date;
            DateOnly end = spine[spine.Count - 1].EndDate;
            foreach (DateOnly outside in new[] { DateOnly.MinValue, first.AddDays(-1), end, end.AddYears(1), DateOnly.MaxValue })
                Assert.Equal(-1, spine.IndexOf(outside));

            Assert.Equal(0, spine.IndexOf(first));
            Assert.Equal(spine.Count - 1, spine.IndexOf(end.AddDays(-1)));
        }
    }
}
