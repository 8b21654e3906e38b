using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0018Tests
{
    private const string Id = "NSM0018";
    private const string Metric = "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Order([Dimension] bool Paid);";
    private const string Own = "that name is taken by a type of yours; rename one of the two, or make yours a partial class to add members to the generated one";

    [Theory]
    [InlineData("public class OrderAggregator;", "OrderAggregator", Own)]
    [InlineData("internal interface OrderPeriod;", "OrderPeriod", Own)]
    [InlineData("public partial record OrderFigures;", "OrderFigures", Own)]
    [InlineData("public enum OrderPeriod { A }", "OrderPeriod", Own)]
    [InlineData("public partial struct OrderPeriod;", "OrderPeriod", Own)]
    [InlineData("public static partial class OrderAggregator;", "OrderAggregator", "your part of it is static; declare no more than 'partial class OrderAggregator'")]
    [InlineData("public abstract partial class OrderFigures;", "OrderFigures", "your part of it is abstract; declare no more than 'partial class OrderFigures'")]
    [InlineData("public sealed partial class OrderFigures;", "OrderFigures", "your part of it is sealed; declare no more than 'partial class OrderFigures'")]
    [InlineData("internal partial class OrderPeriod;", "OrderPeriod", "your part of it is internal while the generated one is public; declare no more than 'partial class OrderPeriod'")]
    [InlineData("public partial class OrderAggregator : List<int>;", "OrderAggregator", "your part of it is derived from a class; declare no more than 'partial class OrderAggregator'")]
    [InlineData("namespace OrderPeriod { class C; }", "OrderPeriod", "that is the name of a namespace; rename one of the two")]
    public Task A_name_that_something_else_has_is_refused(string other, string name, string obstacle) =>
        Definitions.Report(Id, Metric + other, $"The metric of 'Order' would generate the type '{name}', but {obstacle}");

    [Fact]
    public Task A_public_part_of_an_internal_aggregator_is_refused() => Definitions.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] internal record Order; public partial class OrderAggregator;",
        "The metric of 'Order' would generate the type 'OrderAggregator', but your part of it is public while the event or a part of it is not; declare no more than 'partial class OrderAggregator'");

    [Theory]
    [InlineData("namespace @class.Shop { @@ public class OrderAggregator; }")]
    [InlineData("namespace A.B.C; @@ public class OrderAggregator;")]
    public Task The_namespace_is_that_of_the_event(string markup) => Definitions.Report(
        Id, markup.Replace("@@", Metric.Replace("#0", Id, StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public Task Two_metrics_of_one_generated_name_are_both_marked() => Definitions.Report(
        Id,
        """
        public static class Order { [{|#0:CoreAction("v", Cadence.Weekly)|}, OccurredAtArgument] public record Placed; }
        [{|#1:InputMetric("v", Cadence.Weekly)|}, OccurredAtArgument] public record OrderPlaced;
        """,
        "The metric of 'Order.Placed' would generate the type 'OrderPlacedAggregator', but another metric would generate the same type; rename one of the annotated types",
        "The metric of 'OrderPlaced' would generate the type 'OrderPlacedAggregator', but another metric would generate the same type; rename one of the annotated types");

    [Fact]
    public async Task A_type_of_another_assembly_yields_to_the_generated_one()
    {
        var test = Definitions.Test(Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;");
        test.AssemblyName = "Consumer";
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        test.AdditionalReferences.Add(Definitions.Compile("public class OrderPeriod; internal class OrderAggregator;").ToMetadataReference());

        await test.RunAsync();
    }

    [Theory]
    [InlineData("namespace TestProject { public static class {|#0:NorthStarCatalog|}; }", "that name is taken by a type of yours; rename it, or make it a partial class")]
    [InlineData("public class {|#0:TestProject|};", "the root namespace 'TestProject' is the name of a type of yours; rename the type or set RootNamespace")]
    public async Task The_list_of_metrics_needs_its_name(string markup, string obstacle)
    {
        var test = Definitions.Test(
            Id,
            markup + "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;",
            $"The list of the assembly's metrics would generate the type 'NorthStarCatalog', but {obstacle}");
        test.Generators.Clear();

        await test.RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("partial class OrderAggregator { public int Extra => 1; }")]
    [InlineData("public sealed partial class OrderPeriod : IDisposable { public void Dispose() { } }")]
    [InlineData("public partial class OrderFigures { public double? Share => (double)Count / Total; }")]
    [InlineData("public class OrderAggregator<T>;")]
    [InlineData("public class Outer { public class OrderAggregator; }")]
    [InlineData("namespace Other { public class OrderAggregator; public class NorthStarCatalog; }")]
    [InlineData("namespace TestProject { public static partial class NorthStarCatalog; }")]
    public Task Parts_and_namesakes_elsewhere_are_fine(string other) => Definitions.AreValid(Metric.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + other);

    [Fact]
    public Task Figures_are_only_generated_for_dimensions() =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order; public class OrderFigures;");
}
