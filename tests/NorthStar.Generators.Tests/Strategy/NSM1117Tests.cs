using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1117Tests
{
    private const string Id = "NSM1117";

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([{|#0:OccurredAt|}] DateTime At);", "Meeting")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly)] public class Meeting { [{|#0:OccurredAt|}] public DateTime? At { get; set; } }", "Meeting")]
    [InlineData("[assembly: Guardrail(\"v\", Cadence.Weekly, Event = typeof(Meeting)), {|#0:OccurredAt(\"At\", Event = typeof(Meeting))|}] public record Meeting(DateTime At);", "Meeting")]
    [InlineData("public record Base([{|#0:OccurredAt|}] DateTime At); [CoreAction(\"v\", Cadence.Weekly)] public record Meeting(DateTime At) : Base(At); [Outcome(\"v\", Cadence.Weekly)] public record Call(DateTime At) : Base(At);", "Base")]
    public Task A_DateTime_is_marked(string markup, string owner) => Structures.Report(
        Id, markup, $"'At' of '{owner}' is a DateTime, which is taken for UTC where its kind is unspecified; use DateTimeOffset");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt] DateTimeOffset At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt] DateOnly At, DateTime Planned);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt(Unit = UnixTimeUnit.Seconds)] long At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt] DateTime EndedAtUtc);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt] DateTime UTCEnd);")]
    [InlineData("public record Header(DateTime OccurredOnUtc); [CoreAction(\"v\", Cadence.Weekly)] public record Meeting([OccurredAt(\"OccurredOnUtc\")] Header Header);")]
    public Task Any_other_time_or_one_that_says_that_it_is_UTC_is_fine(string code) => Structures.IsSilent(Id, code);
}
