using Microsoft.CodeAnalysis;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Shapes;

/// <summary>Metrics over events that carry no annotation: on a class of one's own, or at assembly level.</summary>
public class OutsideDeclarationTests
{
    private const string Plain = """
        namespace Vendor
        {
            public sealed record Order(DateTimeOffset Placed, Customer? By, List<string> Lines, bool Paid, Tier Tier);
            public sealed record Customer(Guid Id);
            public enum Tier { Basic, Plus }
            public sealed record Inserted<T>(T Entity, DateTimeOffset On);
            public static class Outer<T> { public sealed record Inner(DateTimeOffset On); }
        }
        """;

    private const string Placed = "new Vendor.Order(At, new Vendor.Customer(Ann), new List<string> { \"a\", \"b\" }, true, Vendor.Tier.Plus)";

    private const string Parts = """
        OccurredAt("Placed"), Actor("By"), Quantity("Lines"), Quality("Paid"), Quality("Lines", AtLeast = 2), Dimension("Tier")
        """;

    [Theory]
    [InlineData("public static partial class")]
    [InlineData("internal static class")]
    [InlineData("public sealed class")]
    [InlineData("public interface")]
    public void On_a_class_of_ones_own(string kind) => Assert.Equal("1 1 1 2 1", MetricProgram.Read(
        $"""
        [CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Order))]
        [{Parts}]
        {kind} OrdersPlaced {"{ }"}
        {Plain}
        """,
        [Placed],
        MetricProgram.Counts + " {p.Lines} {p.ByTier[Vendor.Tier.Plus].Count}",
        "OrdersPlacedAggregator"));

    [Fact]
    public void On_a_private_class() => Assert.Equal("1 1 1", MetricProgram.Read(
        $$"""
        public static class Metrics
        {
            [CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Order)), {{Parts}}]
            private static class Orders;
        }
        {{Plain}}
        """,
        [Placed],
        aggregator: "MetricsOrdersAggregator"));

    [Fact]
    public void Two_metrics_over_one_event()
    {
        var program = MetricProgram.Compile(
            [
                Plain,
                $"""
                namespace Shop;
                [CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Order)), {Parts}]
                public static class Orders;
                [InputMetric("v", Cadence.Daily, Event = typeof(Vendor.Order)), OccurredAt("Placed"), Actor("By")]
                public static class OrdersPerDay;
                """,
            ],
            MetricProgram.Method("Weekly", [Placed], MetricProgram.Counts, "Shop.OrdersAggregator") +
            MetricProgram.Method("Daily", [Placed], "{p.Date:yyyy-MM-dd} {p.Count}", "Shop.OrdersPerDayAggregator"));

        Assert.Equal("1 1 1", program.Run<string>("Program", "Weekly"));
        Assert.Equal("2026-05-13 1", program.Run<string>("Program", "Daily"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void At_assembly_level_for_an_event_of_another_assembly(bool asFile)
    {
        using var file = new CompiledLibrary(Plain);
        MetadataReference library = asFile
            ? file.Reference
            : new GeneratorTest { AssemblyName = "Library", TestCode = "using System; using System.Collections.Generic;\n" + Plain }.Run().Reference;

        Assert.Equal("1 1 1 1", MetricProgram.Read(
            """
            [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Order))]
            [assembly: OccurredAt("Placed", Event = typeof(Vendor.Order))]
            [assembly: Actor("By.Id", Event = typeof(Vendor.Order)), Dimension("Tier", Event = typeof(Vendor.Order), Name = "Kind")]
            """,
            [Placed],
            MetricProgram.Counts + " {p.ByKind[Vendor.Tier.Plus].Count}",
            "Vendor.OrderAggregator",
            library));
    }

    [Fact]
    public void At_assembly_level_in_two_files()
    {
        GeneratorRun run = MetricProgram.Generate(
        [
            Plain,
            "[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(Vendor.Order)), OccurredAt(\"Placed\", Event = typeof(Vendor.Order))]",
            """
            [assembly: Outcome("v", Cadence.Monthly, Event = typeof(Vendor.Inserted<Vendor.Order>))]
            [assembly: OccurredAt("On", Event = typeof(Vendor.Inserted<Vendor.Order>)), Actor("Entity.By", Event = typeof(Vendor.Inserted<Vendor.Order>))]
            """,
        ]);

        Assert.Equal(["NorthStarCatalog.g.cs", "Vendor.InsertedOrderAggregator.g.cs", "Vendor.OrderAggregator.g.cs"], run.GeneratedSources.Keys);
        run.Compile();
    }

    [Theory]
    [InlineData("Vendor.Inserted<Vendor.Order>", "Vendor.InsertedOrder")]
    [InlineData("Vendor.Inserted<int>", "Vendor.InsertedInt32")]
    [InlineData("Vendor.Inserted<int?>", "Vendor.InsertedNullableInt32")]
    [InlineData("Vendor.Inserted<string[]>", "Vendor.InsertedStringArray")]
    [InlineData("Vendor.Inserted<System.Collections.Generic.List<Vendor.Order>>", "Vendor.InsertedListOrder")]
    [InlineData("Vendor.Inserted<(int Id, string Name)>", "Vendor.InsertedValueTupleInt32String")]
    [InlineData("Vendor.Inserted<Vendor.Inserted<Vendor.Order>>", "Vendor.InsertedInsertedOrder")]
    [InlineData("Vendor.Outer<int>.Inner", "Vendor.OuterInt32Inner")]
    public void Closed_generic_events_are_named_after_their_arguments(string type, string stem)
    {
        GeneratorRun run = MetricProgram.Generate(
        [
            Plain,
            $"[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof({type})), OccurredAt(\"On\", Event = typeof({type}))]",
        ]);

        Assert.NotNull(run.Compile().Assembly.GetType(stem + "Aggregator"));
    }

    [Fact]
    public void A_closed_generic_event_under_a_name_of_ones_own() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Inserted<Vendor.Order>)), OccurredAt("On"), Actor("Entity.By")]
        public static class OrdersInserted;
        """ + Plain,
        [$"new Vendor.Inserted<Vendor.Order>({Placed}, At)"],
        aggregator: "OrdersInsertedAggregator"));

    [Theory]
    [InlineData("Box<Hidden>")]
    [InlineData("Box<Hidden[]>")]
    [InlineData("Outer<Hidden>.Inner")]
    [InlineData("Box<Box<Hidden>>")]
    public void An_event_over_an_internal_type_has_an_internal_aggregator(string type)
    {
        var assembly = MetricProgram.Compile(
            [
                $$"""
                internal sealed record Hidden;
                public sealed record Box<T>(DateTimeOffset On);
                public static class Outer<T> { public sealed record Inner(DateTimeOffset On); }
                [CoreAction("v", Cadence.Weekly, Event = typeof({{type}})), OccurredAt("On")]
                public static class Boxes;
                """,
            ],
            "").Assembly;

        Assert.False(assembly.GetType("BoxesAggregator")!.IsPublic);
    }

    [Fact]
    public void The_time_and_the_actor_of_a_foreign_event_as_arguments() => Assert.Equal("1 1 1", MetricProgram.Read(
        """
        [CoreAction("v", Cadence.Weekly, Event = typeof(Vendor.Customer)), OccurredAtArgument, ActorArgument(typeof(string))]
        public static class CustomersSeen;
        """ + Plain,
        ["new Vendor.Customer(Ann), At, \"ann\""],
        aggregator: "CustomersSeenAggregator"));

    [Fact]
    public void Annotations_on_the_event_serve_a_declaration_outside_unless_it_states_its_own() => Assert.Equal("1 0 0", MetricProgram.Read(
        """
        public sealed record Moved([property: OccurredAt] DateTimeOffset On, [property: Actor] Guid By, [property: Quality] bool Far);
        [CoreAction("v", Cadence.Weekly, Event = typeof(Moved))]
        public static class Hosted;
        """,
        ["new Moved(At, Ann, false)"]));
}
