using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1110Tests
{
    private const string Id = "NSM1110";

    private static string Input(string name, string options) => $"[InputMetric(\"v\", Cadence.Weekly{options}), OccurredAtArgument] public record {name};";

    [Fact]
    public Task Inputs_of_one_stage_are_marked_at_the_North_Star() => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order;" +
        Input("Signup", ", Stage = LifecycleStage.Acquisition") + Input("Invite", ", Stage = LifecycleStage.Acquisition, Drives = typeof(Signup)"),
        "Both input metrics that drive 'Order' belong to the stage Acquisition; add what moves customers before or after it");

    [Theory]
    [InlineData(", Stage = LifecycleStage.Acquisition", ", Stage = LifecycleStage.Engagement")]
    [InlineData(", Stage = LifecycleStage.Acquisition", "")]
    [InlineData("", "")]
    [InlineData(", Stage = LifecycleStage.Acquisition", ", Stage = LifecycleStage.Acquisition, Drives = typeof(Sale)")]
    public Task Several_stages_one_input_or_unknown_stages_are_fine(string first, string second) => Structures.IsSilent(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order; [Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Sale;" +
        Input("Signup", first) + Input("Invite", second));
}
