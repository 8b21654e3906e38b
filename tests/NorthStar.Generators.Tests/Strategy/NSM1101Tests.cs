using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1101Tests
{
    private const string Id = "NSM1101";

    private const string Message = "'Meeting' counts every event, also those in which nobody got anything; mark the member that tells them apart with [Quality], or let a later event confirm or disqualify it";

    [Theory]
    [InlineData("[{|#0:CoreAction(\"v\", Cadence.Weekly)|}] public record Meeting([Actor] Guid Host, [OccurredAt] DateTimeOffset At);")]
    [InlineData("[{|#0:CoreAction(\"v\", Cadence.Weekly, Event = typeof(string))|}, OccurredAtArgument] public static class Meeting;")]
    [InlineData("[assembly: {|#0:CoreAction(\"v\", Cadence.Weekly, Event = typeof(Meeting))|}, OccurredAtArgument(Event = typeof(Meeting))] public record Meeting;")]
    [InlineData("[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Meeting([Actor] Guid Host); [ActivationBase<Meeting>(WithinDays = 7)] public record Signup([Actor] Guid Host, [OccurredAt] DateTimeOffset At);")]
    public Task A_core_action_that_counts_every_event_is_marked(string markup) => Structures.Report(Id, markup, Message);

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting([Quality(AtLeast = 2)] int Guests);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting : Base; public abstract record Base([Quality] bool Done = true);")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(Meeting)), OccurredAtArgument(Event = typeof(Meeting)), Quality(\"Guests\", AtLeast = 2, Event = typeof(Meeting))] public record Meeting(int Guests);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting([Correlation] Guid Id); [Confirms<Meeting>(WithinDays = 1)] public record Praise([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting([Correlation] Guid Id); public static class Outer { [Disqualifies<Meeting>(WithinDays = 1)] public record Complaint([Correlation] Guid Id, [OccurredAt] DateTimeOffset At); }")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;")]
    [InlineData("[Guardrail(\"v\", Cadence.Weekly), OccurredAtArgument] public record Complaint;")]
    [InlineData("[Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Upgrade;")]
    public Task A_quality_a_later_event_or_another_role_is_fine(string code) => Structures.IsSilent(Id, code);

    [Fact]
    public Task A_declaration_that_does_not_work_is_left_to_its_own_rule() =>
        Structures.IsSilent(Id, "[CoreAction(\"v\", Cadence.Weekly)] public record Meeting([Actor] Guid Host);");
}
