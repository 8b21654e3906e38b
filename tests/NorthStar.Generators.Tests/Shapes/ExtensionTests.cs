using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>What users add to the generated types with parts of their own, and the contexts that generated code meets.</summary>
public class ExtensionTests
{
    private const string Event = "[CoreAction(\"v\", Cadence.Weekly)] public sealed record Hosted([OccurredAt] DateTimeOffset Time, [Actor] Guid Host, [Dimension] string Plan);";

    [Fact]
    public void The_generated_types_can_be_extended() => Assert.Equal("2 200% 100%", MetricProgram.Read(
        $$"""
        namespace @event;
        {{Event}}
        partial class HostedAggregator { public long Ever => Periods.Sum(period => period.Count); }
        partial class HostedFigures { public string Growth => $"{Count * 100}%"; }
        public sealed partial class HostedPeriod { public string Best => ByPlan["a"].Growth; }
        """,
        ["new @event.Hosted(At, Ann, \"a\")", "new @event.Hosted(At, Ann, \"b\")"],
        "{a.Ever} {p.Growth} {p.Best}",
        "@event.HostedAggregator"));

    [Fact]
    public void Parts_written_by_hand_stay_visible_to_analyzers_and_coverage()
    {
        const string Parts = "partial class HostedAggregator; partial class HostedFigures; partial class HostedPeriod;";
        var assembly = MetricProgram.Compile([$"namespace Shop;\n{Event} {Parts}", "namespace TestProject; static partial class NorthStarCatalog;"], "").Assembly;

        Assert.All(["Shop.HostedAggregator", "Shop.HostedFigures", "Shop.HostedPeriod", "TestProject.NorthStarCatalog"], name => Assert.DoesNotContain(
            assembly.GetType(name)!.CustomAttributes,
            attribute => attribute.AttributeType.Name is "GeneratedCodeAttribute" or "ExcludeFromCodeCoverageAttribute"));
    }

    [Fact]
    public void A_type_of_the_users_with_a_generated_name_stops_the_generation_in_every_namespace()
    {
        GeneratorRun run = new GeneratorTest(new MetricGenerator())
        {
            TestCode = $"using System; using NorthStar; namespace Shop.@event;\n{Event} public class HostedPeriod;",
        }.Run();

        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void An_assembly_that_promises_to_be_CLS_compliant_compiles_without_a_warning() => Assert.Equal("5", MetricProgram.Read(
        """
        [assembly: CLSCompliant(true)]
        [CoreAction("v", Cadence.Weekly)]
        public sealed class Hosted
        {
            [OccurredAt] public DateTimeOffset Time { get; init; }
            [Actor] public Guid Host { get; init; }
            [Quantity, CLSCompliant(false)] public ulong Bytes { get; init; }
            [Dimension, CLSCompliant(false)] public uint Shard { get; init; }
        }
        [CLSCompliant(false)] public readonly record struct UserId(ulong Value);
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(UserId))]
        public sealed class Dined;
        """,
        ["new Hosted { Time = At, Host = Ann, Bytes = 5 }"],
        "{p.Bytes}"));

    [Fact]
    public void Several_assemblies_that_see_each_others_internals_have_a_catalogue_each()
    {
        GeneratorRun library = new GeneratorTest(new MetricGenerator())
        {
            AssemblyName = "Library",
            TestCode = $"using System; using NorthStar; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"TestProject\")]\n{Event}",
        }.Run();

        Assert.Equal("1 1", MetricProgram.Read(
            "[CoreAction(\"v\", Cadence.Weekly)] public sealed record Dined([OccurredAt] DateTimeOffset Time);",
            ["new Dined(At)"],
            "{TestProject.NorthStarCatalog.Metrics.Count} {Library.NorthStarCatalog.Metrics.Count}",
            "DinedAggregator",
            library.Reference));
    }
}
