using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1112Tests
{
    private const string Id = "NSM1112";

    [Theory]
    [InlineData("[{|#0:InputMetric(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Signup;")]
    [InlineData("[{|#0:InputMetric(\"v\", Cadence.Weekly, Owner = \" \")|}, OccurredAtArgument] public record Signup;")]
    [InlineData("[{|#0:InputMetric(\"v\", Cadence.Weekly, Owner = \"TBD\")|}, OccurredAtArgument] public record Signup;")]
    [InlineData("[{|#0:InputMetric(\"v\", Cadence.Weekly, Owner = \"nobody\")|}, OccurredAtArgument] public record Signup;")]
    [InlineData("[assembly: {|#0:InputMetric(\"v\", Cadence.Weekly, Event = typeof(Signup))|}, OccurredAtArgument(Event = typeof(Signup))] public record Signup;")]
    public Task An_input_of_nobody_is_marked(string markup) =>
        Structures.Report(Id, markup, "Nobody owns 'Signup', so nobody acts when it falls; name the team with Owner = \"...\"");

    [Theory]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Owner = \"Growth\"), OccurredAtArgument] public record Signup;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Owner = \"NA\"), OccurredAtArgument] public record Signup;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;")]
    [InlineData("[Guardrail(\"v\", Cadence.Weekly), OccurredAtArgument] public record Complaint;")]
    public Task An_owner_or_another_role_is_fine(string code) => Structures.IsSilent(Id, code);
}
