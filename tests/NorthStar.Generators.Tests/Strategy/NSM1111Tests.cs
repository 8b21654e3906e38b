using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1111Tests
{
    private const string Id = "NSM1111";

    private static string Input(string name, string options) => $"[InputMetric(\"v\", Cadence.Weekly{options}), OccurredAtArgument] public record {name};";

    [Fact]
    public Task Inputs_of_one_owner_are_marked_at_the_North_Star() => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order;" +
        Input("Signup", ", Owner = \"Growth\"") + Input("Search", ", Owner = \"growth \"") + Input("Basket", ", Owner = \"Growth\""),
        "All 3 input metrics that drive 'Order' belong to 'Growth'; find what other teams contribute, and give it to them");

    [Theory]
    [InlineData(", Owner = \"Growth\"", ", Owner = \"Search\"")]
    [InlineData(", Owner = \"Growth\"", "")]
    [InlineData("", "")]
    [InlineData(", Owner = \" \"", ", Owner = \"\"")]
    public Task Several_owners_or_unknown_ones_are_fine(string first, string second) => Structures.IsSilent(
        Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;" + Input("Signup", first) + Input("Basket", second));
}
