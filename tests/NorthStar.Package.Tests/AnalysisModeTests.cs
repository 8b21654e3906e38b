using NorthStar.Package.Tests.Consuming;

namespace NorthStar.Package.Tests;

[Collection(PackageTestGroup.Name)]
public sealed class AnalysisModeTests(PackedPackage package)
{
    /// <summary>A ratio as North Star, a clear mistake; and no event id, no input and no guardrail, of which an expert would advise.</summary>
    private const string Event = """
        using NorthStar;

        namespace Shop;

        [CoreAction("Something that people wanted is in their hands", Cadence.Weekly, Measure = Measure.QualifiedShare)]
        public sealed record OrderDelivered([Actor] Guid Customer, [OccurredAt] DateTimeOffset At, [Quality] bool IsComplete);
        """;

    [Theory]
    [InlineData("", "warning NSM1108")]
    [InlineData("Recommended", "warning NSM1108")]
    [InlineData("strict", "error NSM1108", "warning NSM1109", "warning NSM1113", "warning NSM1116")]
    [InlineData("Quiet")]
    public void A_mode_sets_the_severity_of_all_rules(string mode, params string[] expected)
    {
        CommandOutcome outcome = Build($"mode-{mode}", mode, editorConfig: "");

        Assert.Equal(expected.Order(StringComparer.Ordinal), outcome.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_editorconfig_goes_before_the_mode()
    {
        CommandOutcome outcome = Build("mode-and-editorconfig", "Strict", "[*.cs]\ndotnet_diagnostic.NSM1108.severity = none\ndotnet_diagnostic.NSM1109.severity = suggestion\n");

        Assert.Equal(["OrderDelivered.cs(5,2): warning NSM1113", "OrderDelivered.cs(5,2): warning NSM1116"], outcome.Succeeded().Diagnostics);
    }

    [Fact]
    public void A_mode_that_does_not_exist_fails_the_build()
    {
        CommandOutcome outcome = Build("mode-unknown", "All", editorConfig: "");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("NorthStarAnalysisMode is 'All'; it must be Recommended, Strict or Quiet.", outcome.Output, StringComparison.Ordinal);
    }

    private CommandOutcome Build(string name, string mode, string editorConfig)
    {
        Consumer consumer = package.NewConsumer(name);
        consumer.WriteProject("Shop.csproj", $"<TargetFramework>net10.0</TargetFramework><NorthStarAnalysisMode>{mode}</NorthStarAnalysisMode>");
        consumer.Write("OrderDelivered.cs", Event);
        consumer.Write(".editorconfig", "root = true\n" + editorConfig);
        return consumer.Dotnet("build");
    }
}
