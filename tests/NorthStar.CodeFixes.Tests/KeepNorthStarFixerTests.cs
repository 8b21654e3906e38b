using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.KeepNorthStarFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class KeepNorthStarFixerTests
{
    [Fact]
    public Task Leaves_the_one_that_is_chosen() => Verify.VerifyAsync(
        "NSM1107",
        """
        namespace Shop;
        [[|CoreAction("a", Cadence.Weekly, Owner = "us" /* all */)|], OccurredAtArgument] public record Ate; // first
        [[|NorthStar.CoreActionAttribute("b", Cadence.Weekly)|], OccurredAtArgument] public record Drunk;
        [[|CoreAction("c", Cadence.Weekly)|], OccurredAtArgument] public record Slept;
        """,
        """
        namespace Shop;
        [InputMetric("a", Cadence.Weekly, Owner = "us", Drives = typeof(Slept) /* all */), OccurredAtArgument] public record Ate; // first
        [NorthStar.InputMetricAttribute("b", Cadence.Weekly, Drives = typeof(Slept)), OccurredAtArgument] public record Drunk;
        [CoreAction("c", Cadence.Weekly), OccurredAtArgument] public record Slept;
        """,
        KeepNorthStarFixer.Key + "Shop.Slept");

    [Theory]
    [InlineData("UserSignedUp", "Stage = LifecycleStage.Acquisition, ")]
    [InlineData("PageViewed", "Stage = LifecycleStage.Engagement, ")]
    [InlineData("InvoicePaid", "Stage = LifecycleStage.Monetization, ")]
    [InlineData("BreadEaten", "")]
    public Task States_the_stage_that_the_name_tells_and_keeps_what_is_no_vanity(string type, string stage) => Verify.VerifyAsync(
        "NSM1107",
        $"[[|CoreAction(\"a\", Cadence.Weekly)|], OccurredAtArgument] public record {type};\n[[|CoreAction(\"b\", Cadence.Weekly)|], OccurredAtArgument] public record WalkTaken;",
        $"[InputMetric(\"a\", Cadence.Weekly, {stage}Drives = typeof(WalkTaken)), OccurredAtArgument] public record {type};\n[CoreAction(\"b\", Cadence.Weekly), OccurredAtArgument] public record WalkTaken;",
        KeepNorthStarFixer.Key + "WalkTaken");

    [Fact]
    public Task Names_one_of_another_file_and_namespace() => Verify.VerifyAsync(
        "NSM1107",
        "[assembly: [|CoreAction(\"a\", Cadence.Weekly, Event = typeof(Shop.Ate))|], OccurredAtArgument(Event = typeof(Shop.Ate))]\nnamespace Shop { public record Ate; }",
        "[assembly: InputMetric(\"a\", Cadence.Weekly, Event = typeof(Shop.Ate), Drives = typeof(Bar.Drunk)), OccurredAtArgument(Event = typeof(Shop.Ate))]\nnamespace Shop { public record Ate; }",
        KeepNorthStarFixer.Key + "Bar.Drunk",
        test =>
        {
            test.Sources.Add(("Zoo.cs", "namespace Bar; [[|CoreAction(\"b\", Cadence.Weekly)|], OccurredAtArgument] public record Drunk;"));
            test.FixedSources.Add(("Zoo.cs", "namespace Bar; [CoreAction(\"b\", Cadence.Weekly), OccurredAtArgument] public record Drunk;"));
        });
}
