using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.CorrectTimeZoneFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class CorrectTimeZoneFixerTests
{
    private static string Source(string zone) =>
        $$"""
        [CoreAction("value", Cadence.Weekly, TimeZone = {{zone}} /* ours */), OccurredAtArgument]
        public sealed record Sent;
        """;

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("Israel Standard Time", "Asia/Jerusalem")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("Europe/Zurch", "Europe/Zurich")]
    [InlineData("Berlin", "Europe/Berlin")]
    public Task Writes_the_iana_name(string zone, string iana) =>
        Verify.VerifyAsync(Source($"[|\"{zone}\"|]"), Source($"\"{iana}\""));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"Mars/Olympus_Mons\"")]
    [InlineData("\"Some Standard Time\"")]
    [InlineData("\"W. Europe \" + \"Standard Time\"")]
    public Task Offers_nothing_where_no_zone_is_obvious(string zone) => Verify.VerifyNoneAsync(Source($"[|{zone}|]"));

    [Fact]
    public Task Corrects_the_default_of_several_metrics_once() => Verify.VerifyAsync(
        """
        [assembly: MetricCalendarDefaults(TimeZone = {|NSM0011:"Tokyo Standard Time"|})]

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent;

        [InputMetric("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Seen;

        [InputMetric("value", Cadence.Weekly, TimeZone = [|"China Standard Time"|]), OccurredAtArgument]
        public sealed record Read;
        """,
        """
        [assembly: MetricCalendarDefaults(TimeZone = "Asia/Tokyo")]

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent;

        [InputMetric("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Seen;

        [InputMetric("value", Cadence.Weekly, TimeZone = "Asia/Shanghai"), OccurredAtArgument]
        public sealed record Read;
        """);
}
