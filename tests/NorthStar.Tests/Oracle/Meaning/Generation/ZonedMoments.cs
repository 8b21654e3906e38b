using FsCheck;
using FsCheck.Fluent;

namespace NorthStar.Tests.Oracle.Meaning.Generation;

/// <summary>A calendar and an instant at which its clocks change, so that what is generated around it crosses the change.</summary>
public sealed record ZonedMoment(OracleCalendar Calendar, DateTimeOffset Instant)
{
    private static readonly (string Zone, DateTimeOffset[] Instants)[] s_zones =
    [
        ("UTC", [At("2024-02-29T00:00Z"), At("1999-12-31T23:59Z")]),
        ("Europe/Berlin", [At("2024-03-31T01:00Z"), At("2024-10-27T01:00Z")]),
        ("Africa/Cairo", [At("2014-05-15T22:00Z"), At("2023-04-27T22:00Z"), At("2023-10-26T21:00Z")]),  // gaps at midnight; back to 23:00
        ("America/Havana", [At("2019-03-10T05:00Z"), At("2019-11-03T05:00Z")]),  // a gap at midnight; midnight twice
        ("Asia/Beirut", [At("2019-03-30T22:00Z"), At("2019-10-26T21:00Z")]),
        ("America/Sao_Paulo", [At("2018-11-04T03:00Z"), At("2018-02-18T02:00Z")]),
        ("Pacific/Apia", [At("2011-12-30T10:00Z"), At("2011-12-24T10:00Z")]),  // 2011-12-30 was skipped
        ("Australia/Lord_Howe", [At("2019-10-05T15:30Z"), At("2020-04-04T15:00Z")]),  // half an hour
    ];

    public static Gen<ZonedMoment> Any { get; } =
        from zone in Gen.Elements(s_zones)
        from instant in Gen.Elements(zone.Instants)
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from month in Gen.Choose(1, 12)
        select new ZonedMoment(new OracleCalendar(zone.Zone, day, month), instant);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, provider: null);
}
