using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1116Tests
{
    private const string Id = "NSM1116";

    [Fact]
    public Task A_core_action_without_an_id_is_marked() => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Meeting(Guid Id);",
        "'Meeting' has no event id, so an event that is delivered twice counts twice; mark what identifies it with [EventId]");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting([EventId] Guid Id);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, ActorCounting = ActorCounting.Estimated), OccurredAtArgument] public record Meeting([Actor] Guid Host);")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting(Guid Id);")]
    public Task An_id_or_a_metric_that_can_have_none_is_fine(string code) => Structures.IsSilent(Id, code);
}
