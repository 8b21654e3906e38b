using NorthStar.Generators.Parsing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0011Tests
{
    private const string Id = "NSM0011";
    private const string Advice = "; use a name such as 'Europe/Berlin', 'America/New_York' or 'UTC'";

    [Theory]
    [InlineData("", " because it is empty")]
    [InlineData(" ", " because it is empty")]
    [InlineData("W. Europe Standard Time", " but a name of Windows")]
    [InlineData("UTC+12", " but a name of Windows or an offset")]
    [InlineData("UTC-5", " but a name of Windows or an offset")]
    [InlineData("localtime", " but a file of one machine, which elsewhere is missing or means another zone")]
    [InlineData("posixrules", " but a file of one machine, which elsewhere is missing or means another zone")]
    [InlineData("right/Europe/Berlin", " but a file of one machine, which elsewhere is missing or means another zone")]
    [InlineData("posix/Europe/Berlin", " but a file of one machine, which elsewhere is missing or means another zone")]
    [InlineData("Europe/Berln", " (did you mean 'Europe/Berlin'?)")]
    [InlineData("europe/berlin", " (did you mean 'Europe/Berlin'?)")]
    [InlineData("Nowhere/Atlantis", "")]
    [InlineData("CET ", "")]
    public Task A_zone_that_the_calendar_would_refuse_is_refused(string zone, string mistake) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, TimeZone = {|#0:\"" + zone + "\"|}), OccurredAtArgument] public record E;",
        $"'{zone}' is no IANA time zone{mistake}{Advice}");

    [Fact]
    public Task The_zone_of_the_assembly_is_reported_once_for_all_its_metrics() => Definitions.Report(
        Id,
        """
        [assembly: MetricCalendarDefaults(TimeZone = {|NSM0011:"Berlin"|})]
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record A;
        [InputMetric("v", Cadence.Weekly), OccurredAtArgument] public record B;
        [Guardrail("v", Cadence.Weekly, TimeZone = "Asia/Tokyo"), OccurredAtArgument] public record C;
        """);

    [Fact]
    public Task The_zone_of_the_assembly_is_judged_without_metrics() =>
        Definitions.Report(Id, "[assembly: MetricCalendarDefaults(TimeZone = {|NSM0011:\"localtime\"|})]");

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Calcutta")]
    [InlineData("Etc/GMT+5")]
    public Task Iana_zones_are_fine(string zone) => Definitions.AreValid(
        $"[assembly: MetricCalendarDefaults(TimeZone = \"Asia/Tokyo\")] [CoreAction(\"v\", Cadence.Weekly, TimeZone = \"{zone}\"), OccurredAtArgument] public record E;");

    [Fact]
    public void Null_means_the_zone_of_the_assembly()
    {
        const string code = "[assembly: MetricCalendarDefaults(TimeZone = \"Asia/Tokyo\")] [CoreAction(\"v\", Cadence.Weekly, TimeZone = null), OccurredAtArgument] public record E;";

        Assert.Contains("TimeZone = \"Asia/Tokyo\"", Definitions.Generate(code).GeneratedSources["EAggregator.g.cs"], StringComparison.Ordinal);
    }

    public static TheoryData<string> Zones => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id),
        "", " ", "\t", "\0", "utc", "Utc", "Z", "ZULU", "GMT0", "gmt", "EST", "EST5EDT", "CET", "Etc/GMT-14", "US/Pacific", "us/pacific", "Factory",
        "UTC-11", "UTC+13", "UTC-08", "UTC+1", "GMT+1", "W. Europe Standard Time", "Tokyo Standard Time", "Dateline Standard Time",
        "localtime", "posixrules", "posix/UTC", "right/UTC", "Europe", "Europe/", "/Europe/Berlin", "Europe/Berlin/", "Europe/Berlin\n",
        "Europe/Berlin ", "EUROPE/BERLIN", "zone.tab", "zone1970.tab", "tzdata.zi", "leapseconds", "leap-seconds.list", "iso3166.tab",
        "../zoneinfo/UTC", "./UTC", "/etc/localtime", "Europe\\Berlin", "(UTC+01:00) Berlin", "Mitteleuropäische Zeit", "Europe/Berlın"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_rule_refuses_exactly_what_the_calendar_refuses(string zone)
    {
        bool isRefused = Record.Exception(() => new MetricCalendar(zone)) is ArgumentException;

        Assert.Equal(isRefused, IanaZones.FindMistake(zone) is not null);
    }
}
