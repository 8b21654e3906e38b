using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1113Tests
{
    private const string Id = "NSM1113";

    [Fact]
    public Task A_North_Star_without_any_guardrail_is_marked() => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order; [InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;",
        "'Order' can grow at the customers' expense and no metric would show it; declare what must not get worse with [Guardrail(..., Guards = typeof(Order))]");

    [Fact]
    public Task A_closed_generic_is_named_as_it_is_written() => Structures.Report(
        Id,
        "[assembly: {|#0:CoreAction(\"v\", Cadence.Weekly, Event = typeof(Envelope<string>))|}, OccurredAtArgument(Event = typeof(Envelope<string>))] public record Envelope<T>; [InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;",
        "'Envelope<string>' can grow at the customers' expense and no metric would show it; declare what must not get worse with [Guardrail(..., Guards = typeof(Envelope<string>))]");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order; [Guardrail(\"v\", Cadence.Weekly), OccurredAtArgument] public record Complaint;")]
    [InlineData("[assembly: Guardrail(\"v\", Cadence.Weekly, Event = typeof(string)), OccurredAtArgument(Event = typeof(string))] [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;")]
    public Task A_guardrail_or_no_North_Star_is_fine(string code) => Structures.IsSilent(Id, code);
}
