using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1103Tests
{
    private const string Id = "NSM1103";

    private const string Message = "'Meeting' does not say who gets the value; mark the user or account with [Actor], or declare [ActorArgument] to pass it to Record";

    [Theory]
    [InlineData("[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Meeting(Guid Host);")]
    [InlineData("[assembly: {|#0:CoreAction(\"v\", Cadence.Weekly, Event = typeof(Meeting))|}, OccurredAtArgument(Event = typeof(Meeting))] public record Meeting(Guid Host);")]
    public Task A_core_action_of_nobody_is_marked(string markup) => Structures.Report(Id, markup, Message);

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting([Actor] Guid Host);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(Guid))] public record Meeting;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting(Guid Host) : IHosted; public interface IHosted { [Actor] Guid Host { get; } }")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Meeting;")]
    public Task An_actor_or_another_role_is_fine(string code) => Structures.IsSilent(Id, code);
}
