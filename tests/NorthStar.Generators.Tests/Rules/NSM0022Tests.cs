using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0022Tests
{
    private const string Id = "NSM0022";
    private const string NoMetric = "which declares no metric; name the type that carries [CoreAction] or another role";

    [Theory]
    [InlineData("Confirms", "WithinDays = 1", "Order", "Order")]
    [InlineData("Disqualifies", "WithinDays = 1", "int", "int")]
    [InlineData("ActivationBase", "WithinDays = 1", "Order[]", "Order[]")]
    [InlineData("Confirms", "", "List<Order>", "System.Collections.Generic.List<Order>")]
    public Task A_type_without_a_metric_is_marked(string relation, string options, string target, string shown) => Definitions.Report(
        Id,
        "public record Order;" +
        "[{|#0:" + $"{relation}<{target}>({options})" + "|}] public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At, [Actor] Guid Who);",
        $"[{relation}] on 'OrderReturned' names '{shown}', {NoMetric}");

    [Theory]
    [InlineData("sealed", "")]
    [InlineData("static", ", once it is no static class: C# takes none as a type argument")]
    public Task The_class_that_declares_the_metric_of_the_event_is_named(string modifier, string needed) => Definitions.Report(
        Id,
        "public record OrderPlaced; [CoreAction(\"v\", Cadence.Weekly, Event = typeof(OrderPlaced)), OccurredAtArgument] public " + modifier + " class Orders;" +
        "[{|#0:Confirms<OrderPlaced>(WithinDays = 1)|}] public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);",
        "[Confirms] on 'OrderReturned' names 'OrderPlaced', which declares no metric; name 'Orders', which declares the metric of these events" + needed);

    [Fact]
    public Task Every_relation_to_it_is_marked() => Definitions.Report(
        Id,
        "public record Order; [{|#0:Confirms<Order>|}, {|#1:Disqualifies<Order>|}] public record OrderReturned;",
        $"[Confirms] on 'OrderReturned' names 'Order', {NoMetric}",
        $"[Disqualifies] on 'OrderReturned' names 'Order', {NoMetric}");

    [Fact]
    public Task The_aggregator_of_another_assembly_is_finished()
    {
        GeneratorRun library = Definitions.Generate("namespace Lib; [CoreAction(\"v\", Cadence.Weekly)] public record Order([Correlation] int Id, [OccurredAt] DateTime At);");
        AnalyzerTest test = Definitions.Test(
            Id,
            "[{|#0:Disqualifies<Lib.Order>(WithinDays = 1)|}] public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);",
            "[Disqualifies] on 'OrderReturned' names 'Lib.Order', which declares its metric in another assembly, where the aggregator is generated already; declare the relation there, or a metric of your own with Event = typeof(Order)");
        test.AdditionalReferences.Add(library.Reference);
        test.AssemblyName = "Consumer";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Order([Correlation] int Id, [OccurredAt] DateTime At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof(Vendor)), Correlation(\"Id\"), OccurredAtArgument] public sealed class Order; public record Vendor(int Id);")]
    public Task A_type_with_a_metric_is_fine(string order) => Definitions.AreValid(
        order + "[Disqualifies<Order>(WithinDays = 1)] public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);");

    [Fact]
    public Task The_event_of_a_metric_of_the_assembly_is_fine() => Definitions.AreValid(
        """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Version)), Correlation("Major", Event = typeof(Version)), OccurredAtArgument(Event = typeof(Version))]
        [Disqualifies<Version>(WithinDays = 1)] public record Withdrawn([Correlation] int Major, [OccurredAt] DateTime At);
        """);

    [Fact]
    public Task A_metric_that_cannot_work_is_reported_where_it_is() => Definitions.Report(
        Id,
        "[{|NSM0001:CoreAction(\"v\", Cadence.Weekly)|}] public record Order([Correlation] int Id); [Disqualifies<Order>(WithinDays = 1)] public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);");
}
