using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Emission;

public class CatalogTests
{
    private const string File = "NorthStarCatalog.g.cs";

    [Fact]
    public void Lists_the_definitions_of_all_metrics_by_the_name_of_their_aggregators()
    {
        const string Program = """
            static class Program
            {
                static string Names() => string.Join(" ", System.Linq.Enumerable.Select(TestProject.NorthStarCatalog.Metrics, metric => metric.EventType + ":" + metric.Role));
                static bool IsTheDefinition() => ReferenceEquals(TestProject.NorthStarCatalog.Metrics[1], Meetings.MeetingHostedAggregator.Definition);
            }
            """;
        GeneratorRun run = new GeneratorTest(new MetricGenerator()) { Sources = { Examples.Outside, Examples.Plain, Examples.Arguments, Program } }.Run();

        Assert.Equal("Meetings.InvitationSent:InputMetric Meetings.MeetingHosted:CoreAction Vendor.Order:Outcome", run.Run<string>("Program", "Names"));
        Assert.True(run.Run<bool>("Program", "IsTheDefinition"));
    }

    [Theory]
    [InlineData("Shop", "Any", "Shop.NorthStarCatalog")]
    [InlineData("Shop.Web", "Any", "Shop.Web.NorthStarCatalog")]
    [InlineData("", "Shop.Web", "Shop.Web.NorthStarCatalog")]
    [InlineData(null, "My-App 2.0", "My_App_2._0.NorthStarCatalog")]
    [InlineData(null, "1st.class", "_1st.class.NorthStarCatalog")]
    [InlineData(null, "event", "event.NorthStarCatalog")]
    [InlineData(null, "Größe", "Größe.NorthStarCatalog")]
    [InlineData(null, "a..b.", "a.b.NorthStarCatalog")]
    [InlineData(null, "...", "NorthStarCatalog")]
    [InlineData(null, "(x)", "_x_.NorthStarCatalog")]
    public void Stands_in_the_root_namespace_or_that_of_the_assembly(string? rootNamespace, string assembly, string catalogue)
    {
        var test = new GeneratorTest(new MetricGenerator()) { TestCode = Examples.Plain, AssemblyName = assembly };
        if (rootNamespace is not null)
            test.GlobalOptions["build_property.RootNamespace"] = rootNamespace;

        Type? type = test.Run().Compile().Assembly.GetType(catalogue);

        Assert.NotNull(type);
        Assert.False(type.IsPublic);
    }

    [Theory]
    [InlineData("public static partial class NorthStarCatalog;", true)]
    [InlineData("partial class NorthStarCatalog;", false)]
    public void Is_public_where_a_part_of_the_users_says_so(string part, bool isPublic) => Assert.Equal(isPublic, new GeneratorTest(new MetricGenerator())
    {
        Sources = { Examples.Plain, "namespace TestProject;\n" + part },
    }.Run().Compile().Assembly.GetType("TestProject.NorthStarCatalog")!.IsPublic);

    [Theory]
    [InlineData("")]
    [InlineData("public sealed record Hosted(System.Guid Host);")]
    [InlineData("[Obsolete] public sealed record Hosted([property: NorthStar.Actor] System.Guid Host);")]
    [InlineData("[NorthStar.CoreAction(\"no event time\", NorthStar.Cadence.Weekly)] public sealed record Hosted(System.Guid Host);")]
    [InlineData("[Other.CoreAction] public sealed record Hosted([NorthStar.OccurredAt] System.DateTime At); namespace Other { public class CoreActionAttribute : System.Attribute; }")]
    public void Nothing_is_generated_without_a_valid_metric(string source) =>
        Assert.Empty(new GeneratorTest(new MetricGenerator()) { TestCode = source }.Run().GeneratedSources);

    [Fact]
    public void Nothing_is_generated_in_a_project_that_does_not_reference_NorthStar() => Assert.Empty(new GeneratorTest(new MetricGenerator())
    {
        TestCode = Examples.Plain,
        References = References.Framework,
    }.Run().GeneratedSources);

    [Fact]
    public void A_metric_that_cannot_work_leaves_the_others_alone() => Assert.Equal(["Meetings.MeetingHostedAggregator.g.cs", File], new GeneratorTest(new MetricGenerator())
    {
        Sources = { Examples.Plain, "[NorthStar.CoreAction(\"no event time\", NorthStar.Cadence.Weekly)] public sealed record Broken(System.Guid Host);" },
    }.Run().GeneratedSources.Keys);

    [Fact]
    public void A_metric_with_a_relation_that_cannot_work_is_left_out() => Assert.Equal(["Meetings.MeetingHostedAggregator.g.cs", File], new GeneratorTest(new MetricGenerator())
    {
        Sources = { Examples.Plain, Examples.Complete.Replace("WithinDays = 30", "WithinDays = 0", StringComparison.Ordinal) },
    }.Run().GeneratedSources.Keys);

    [Fact]
    public void Metrics_that_would_generate_the_same_types_are_left_out()
    {
        const string Clash = """
            [CoreAction("v", Cadence.Weekly)] public sealed record AB([OccurredAt] DateTime At);
            public static class A { [CoreAction("v", Cadence.Weekly)] public sealed record B([OccurredAt] DateTime At); }
            """;

        Assert.Equal(["Meetings.MeetingHostedAggregator.g.cs", File], new GeneratorTest(new MetricGenerator())
        {
            Sources = { Examples.Plain, "using System; using NorthStar;\n" + Clash },
        }.Run().GeneratedSources.Keys);
    }
}
