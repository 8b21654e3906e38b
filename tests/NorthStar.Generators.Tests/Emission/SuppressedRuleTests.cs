using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Model;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Emission;

/// <summary>The justification of a suppressed strategy rule stands in the metric's definition.</summary>
public sealed class SuppressedRuleTests
{
    private const string Program = """

        static class Program
        {
            public static string Rules() => string.Join("; ", System.Linq.Enumerable.SelectMany(
                TestProject.NorthStarCatalog.Metrics, metric => System.Linq.Enumerable.Select(metric.SuppressedRules, rule => $"{metric.EventType} {rule.Id} {rule.Justification ?? "-"}")));
        }
        """;

    private const string Usings = "using System; using System.Diagnostics.CodeAnalysis; using NorthStar;\n";

    private static readonly string[] s_forms =
    [
        "", "Scope = \"type\", Target = \"~T:Shop.Web.SignedUp\", ", "Scope = \"type\", Target = \"T:Shop.Web.SignedUp\", ", "Scope = \"Type\", Target = \"Shop.Web.SignedUp\", ",
        "Scope = \"type\", Target = \"~T:Shop.Web.Other\", ", "Scope = \"type\", Target = \"~T:Shop.SignedUp\", ", "Scope = \"type\", ", "Scope = \"module\", ",
        "Scope = \"namespaceanddescendants\", Target = \"~N:Shop\", ", "Scope = \"namespaceanddescendants\", Target = \"~N:Shop.Web\", ",
        "Scope = \"namespaceanddescendants\", Target = \"~N:Sho\", ", "Scope = \"namespace\", Target = \"~N:Shop.Web\", ",
        "Scope = \"member\", Target = \"~P:Shop.Web.SignedUp.At\", ", "Target = \"~T:Shop.Web.Other\", ", "Target = \"~T:Shop.Web.SignedUp\", ",
        "Target = \"\", ", "Scope = \"module\", Target = \"~T:Shop.Web.Other\", ", "Scope = \"\", ",
    ];

    public static TheoryData<string> Forms => [.. s_forms];

    [Theory]
    [InlineData("[SuppressMessage(\"NorthStar.Strategy\", \"NSM1001\", Justification = \"We sell \\\"signups\\\"\")]", "Shop.Web.SignedUp NSM1001 We sell \"signups\"")]
    [InlineData("[SuppressMessage(\"NorthStar\", \"NSM1001:The North Star counts acquisition\", Justification = \"We sell signups\")]", "Shop.Web.SignedUp NSM1001 We sell signups")]
    [InlineData("[SuppressMessage(\"a\", \"NSM1103\", Justification = \"b\"), SuppressMessage(\"a\", \"NSM1001\", Justification = \"c\")]", "Shop.Web.SignedUp NSM1001 c; Shop.Web.SignedUp NSM1103 b")]
    [InlineData("[SuppressMessage(\"a\", \"NSM1001\"), SuppressMessage(\"a\", \"NSM1001\", Justification = \"c\")]", "Shop.Web.SignedUp NSM1001 c")]
    [InlineData("[SuppressMessage(\"a\", \"NSM1001\")]", "Shop.Web.SignedUp NSM1001 -")]
    [InlineData("[SuppressMessage(\"a\", \"NSM1001\", Justification = \"<Pending>\")]", "Shop.Web.SignedUp NSM1001 -")]
    [InlineData("[SuppressMessage(\"a\", \"NSM1001\", Justification = \" \")]", "Shop.Web.SignedUp NSM1001 -")]
    [InlineData("[SuppressMessage(\"a\", \"NSM0017\", Justification = \"b\"), SuppressMessage(\"a\", \"NSM2001\", Justification = \"b\"), SuppressMessage(\"a\", \"CA1515\", Justification = \"b\")]", "")]
    [InlineData("[SuppressMessage(\"a\", null!, Justification = \"b\"), SuppressMessage(\"a\", \"NSM1\", Justification = \"b\"), SuppressMessage(\"a\", \"\", Justification = \"b\")]", "")]
    [InlineData("", "")]
    public void The_catalogue_keeps_what_was_written(string suppressions, string expected) =>
        Assert.Equal(expected, Run(Usings + Event("Shop.Web", suppressions)).Run<string>("Program", "Rules"));

    [Theory]
    [InlineData("public record SignedUp([Actor, SuppressMessage(\"a\", \"NSM1104\", Justification = \"We sell sessions\")] Guid SessionId, [OccurredAt] DateTimeOffset At);")]
    [InlineData("public class SignedUp { [Actor, SuppressMessage(\"a\", \"NSM1104\", Justification = \"We sell sessions\")] public Guid SessionId { get; init; } [OccurredAt] public DateTimeOffset At; }")]
    public void A_suppression_at_a_member_counts_for_the_metric(string type) => Assert.Equal(
        "Shop.SignedUp NSM1104 We sell sessions",
        Run($"{Usings}namespace Shop; [CoreAction(\"v\", Cadence.Weekly)] {type}").Run<string>("Program", "Rules"));

    [Fact]
    public void A_suppression_around_the_type_counts_for_it() => Assert.Equal("Shop.Events.SignedUp NSM1001 We sell signups", Run(
        Usings +
        """
        namespace Shop;
        [SuppressMessage("a", "NSM1001", Justification = "We sell signups")]
        public static class Events
        {
            [CoreAction("v", Cadence.Weekly)] public record SignedUp([OccurredAt] DateTimeOffset At);
        }
        """).Run<string>("Program", "Rules"));

    [Fact]
    public void A_metric_that_the_assembly_declares_has_those_of_the_whole_assembly() => Assert.Equal("Shop.Came NSM1113 They are elsewhere", Run(
        Usings +
        """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Shop.Came)), OccurredAt("At", Event = typeof(Shop.Came))]
        [assembly: SuppressMessage("a", "NSM1113", Justification = "They are elsewhere")]
        namespace Shop
        {
            [SuppressMessage("a", "NSM1001", Justification = "Of the event, and not of the declaration")]
            public record Came(DateTimeOffset At);
        }
        """).Run<string>("Program", "Rules"));

    /// <summary>The compiler is the oracle of what a suppression of the assembly reaches.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_definition_has_a_suppression_of_the_assembly_where_the_compiler_heeds_it(string form)
    {
        GeneratorRun run = Run($"{Usings}[assembly: SuppressMessage(\"a\", \"NSM1001\", {form}Justification = \"We sell signups\")]\n{Event("Shop.Web", "")}");

        ImmutableArray<Diagnostic> reported = await run.Compilation.WithAnalyzers([new StrategyAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(reported.IsEmpty ? "Shop.Web.SignedUp NSM1001 We sell signups" : "", run.Run<string>("Program", "Rules"));
    }

    [Fact]
    public async Task Some_suppressions_of_the_assembly_are_heeded_and_some_are_not()
    {
        var heeded = new HashSet<bool>();
        foreach (string form in s_forms)
        {
            GeneratorRun run = Run($"{Usings}[assembly: SuppressMessage(\"a\", \"NSM1001\", {form}Justification = \"b\")]\n{Event("Shop.Web", "")}");
            heeded.Add((await run.Compilation.WithAnalyzers([new StrategyAnalyzer()]).GetAnalyzerDiagnosticsAsync()).IsEmpty);
        }

        Assert.Equal(2, heeded.Count);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_is_suppressed() => Assert.DoesNotContain(
        "SuppressedRules",
        string.Concat(Run(Usings + Event("Shop.Web", "")).GeneratedSources.Values),
        StringComparison.Ordinal);

    [Fact]
    public void Two_definitions_that_differ_in_a_suppression_have_one_fingerprint()
    {
        const string Fingerprint = "static class Stored { public static string Print() => TestProject.NorthStarCatalog.Metrics[0].Fingerprint; }";

        Assert.Equal(
            Run(Usings + Event("Shop.Web", "") + Fingerprint).Run<string>("Stored", "Print"),
            Run(Usings + Event("Shop.Web", "[SuppressMessage(\"a\", \"NSM1001\", Justification = \"b\")]") + Fingerprint).Run<string>("Stored", "Print"));
    }

    [Fact]
    public void Another_justification_emits_the_metric_again_and_nothing_else()
    {
        string before = Usings + Event("Shop.Web", "[SuppressMessage(\"a\", \"NSM1001\", Justification = \"b\")]");
        GeneratorRun first = new GeneratorTest(new MetricGenerator()) { Sources = { ("Plain.cs", Examples.Plain), ("Event.cs", before) } }.Run();

        GeneratorRun same = first.Rerun("Event.cs", before + "\n// the same");
        GeneratorRun other = first.Rerun("Event.cs", before.Replace("\"b\"", "\"c\"", StringComparison.Ordinal));

        Assert.Equal(first.GeneratedSources, same.GeneratedSources);
        Assert.Equal(["Shop.Web.SignedUpAggregator.g.cs"], other.GeneratedSources.Where(file => first.GeneratedSources[file.Key] != file.Value).Select(file => file.Key));
        IncrementalStepRunReason[] reasons = [.. other.StepReasons[MetricGenerator.OutputsStep].Order()];
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons);
        Assert.All(same.StepReasons[MetricGenerator.OutputsStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Suppressions_are_equal_by_value() =>
        Assert.Equal(new SuppressionModel("NSM1001", "b"), new SuppressionModel("NSM1001", "b"));

    private static string Event(string @namespace, string suppressions) =>
        $"namespace {@namespace} {{ {suppressions} [CoreAction(\"v\", Cadence.Weekly)] public record SignedUp([OccurredAt] DateTimeOffset At); }}";

    private static GeneratorRun Run(string source) => new GeneratorTest(new MetricGenerator()) { Sources = { source, ("Program.cs", Program) } }.Run();
}
