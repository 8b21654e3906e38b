using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1109Tests
{
    private const string Id = "NSM1109";

    private const string Message = "No input metric drives 'Shop.Order', so nobody can tell what moves it; declare three to five with [InputMetric(..., Drives = typeof(Order))]";

    [Theory]
    [InlineData("")]
    [InlineData("[Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Sale;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Sale)), OccurredAtArgument] public record Signup; [Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Sale;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Order))] public record Signup;")]
    public Task A_North_Star_that_nothing_drives_is_marked(string others) => Structures.Report(
        Id, "namespace Shop; [{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order;" + others, Message);

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order; [InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Order)), OccurredAtArgument] public record Signup;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order; [InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument(Event = typeof(Order))] public record Order; [InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Order)), OccurredAtArgument] public record Signup;")]
    [InlineData("[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Signup;")]
    [InlineData("[Guardrail(\"v\", Cadence.Weekly), OccurredAtArgument] public record Complaint;")]
    public Task An_input_or_no_North_Star_is_fine(string code) => Structures.IsSilent(Id, code);
}
