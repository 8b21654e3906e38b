using FsCheck;
using FsCheck.Fluent;
using NorthStar.Tests.Oracle;

namespace NorthStar.Tests.Aggregation;

/// <summary>Generates scenarios whose events crowd at the edges: of periods, of what is retained, of the tolerance.</summary>
public static class Scenarios
{
    private static readonly DateTimeOffset s_epoch = new(2024, 1, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<OracleCalendar> s_calendars =
        from zone in Gen.Elements("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati")
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from month in Gen.Choose(1, 12)
        select new OracleCalendar(zone, day, month);

    public static Gen<Scenario<TEvent>> Of<TEvent, TPeriod>(MetricSubject<TEvent, TPeriod> subject)
        where TPeriod : class =>
        from calendar in s_calendars
        let spine = OracleSpine.Of(calendar, subject.Rules.Cadence)
        from period in Gen.Choose(0, 700 / Days(subject.Rules.Cadence))
        let current = spine.IndexOf(s_epoch) + period
        from now in Gen.OneOf(Inside(spine, current), Gen.Choose(-1, 1).Select(ticks => spine.Start(current).AddTicks(ticks)))
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from count in Gen.Choose(0, 8)
        from deliveries in Deliveries(subject.Rules, subject.Events(Times(subject.Rules, spine, current, now))).ArrayOf(count)
        select new Scenario<TEvent>(calendar, now.ToUniversalTime(), seed, deliveries);

    private static Gen<Delivery<TEvent>> Deliveries<TEvent>(OracleRules rules, Gen<TEvent> events) =>
        from wait in Gen.Frequency(
            (6, Gen.Constant(TimeSpan.Zero)),
            (1, Gen.Elements(TimeSpan.FromTicks(1), rules.Tolerance, TimeSpan.FromDays(1))),
            (1, Gen.Choose(1, rules.RetainedPeriods * 3 / 2).Select(periods => TimeSpan.FromDays(periods * Days(rules.Cadence)))))
        from asSpan in Gen.Elements(true, false)
        from count in Gen.Choose(0, 6)
        from array in events.ArrayOf(count)
        select new Delivery<TEvent>(wait, asSpan, array);

    private static Gen<DateTimeOffset> Times(OracleRules rules, OracleSpine spine, int current, DateTimeOffset now)
    {
        Gen<int> periods = Gen.Frequency(
            (3, Gen.Choose(current - 1, current)),
            (3, Gen.Choose(current - rules.RetainedPeriods + 1, current)),
            (1, Gen.Choose(current - rules.RetainedPeriods - 1, current + 2)));
        Gen<DateTimeOffset> atEdge =
            from period in periods
            from ticks in Gen.Choose(-1, 1)
            select spine.Start(period).AddTicks(ticks);
        return
            from time in Gen.Frequency(
                (4, periods.SelectMany(period => Inside(spine, period))),
                (3, atEdge),
                (1, Gen.Choose(-1, 1).Select(ticks => (now + rules.Tolerance).AddTicks(ticks))))
            from minutes in Gen.Elements(0, 120, -300, 345, 840)
            select time.ToOffset(TimeSpan.FromMinutes(minutes));
    }

    private static Gen<DateTimeOffset> Inside(OracleSpine spine, int period) =>
        from part in Gen.Choose(0, 999)
        select spine.Start(period) + ((spine.End(period) - spine.Start(period)) / 1000 * part);

    private static int Days(Cadence cadence) => cadence switch
    {
        Cadence.Daily => 1,
        Cadence.Weekly => 7,
        Cadence.Monthly => 31,
        _ => 92,
    };
}
