using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0021Tests
{
    private const string Id = "NSM0021";

    [Theory]
    [InlineData("InputMetric", "Drives", "Order", "Order")]
    [InlineData("Guardrail", "Guards", "Order", "Order")]
    [InlineData("InputMetric", "Drives", "int", "int")]
    [InlineData("InputMetric", "Drives", "Order[]", "Order[]")]
    [InlineData("Guardrail", "Guards", "List<>", "System.Collections.Generic.List<>")]
    public Task A_type_without_a_metric_is_marked_where_it_is_named(string role, string option, string type, string shown) => Definitions.Report(
        Id,
        "public record Order; [" + role + "(\"v\", Cadence.Weekly, " + option + " = {|#0:typeof(" + type + ")|}), OccurredAtArgument] public record Signup;",
        $"{option} of 'Signup' names '{shown}', which declares no metric; name the annotated type of a metric, or annotate this one");

    [Theory]
    [InlineData("InputMetric", "Drives")]
    [InlineData("Guardrail", "Guards")]
    public Task The_class_that_declares_the_metric_of_the_event_is_named(string role, string option) => Definitions.Report(
        Id,
        "namespace Shop; public record Order; [CoreAction(\"v\", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument] public static class OrderMetric;" +
        "[" + role + "(\"v\", Cadence.Weekly, " + option + " = {|#0:typeof(Order)|}), OccurredAtArgument] public record Signup;",
        $"{option} of 'Shop.Signup' names 'Shop.Order', which declares no metric; name 'Shop.OrderMetric', which declares the metric of these events");

    [Fact]
    public Task Of_two_classes_with_metrics_of_the_event_none_is_chosen() => Definitions.Report(
        Id,
        """
        public record Order;
        [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument] public static class Orders;
        [InputMetric("v", Cadence.Weekly, Event = typeof(Order), Drives = typeof(Orders)), OccurredAtArgument] public static class OrdersAgain;
        [InputMetric("v", Cadence.Weekly, Drives = {|#0:typeof(Order)|}), OccurredAtArgument] public record Signup;
        """,
        "Drives of 'Signup' names 'Order', which declares no metric; name the annotated type of a metric, or annotate this one");

    [Fact]
    public void The_metric_is_generated_all_the_same() => Assert.Contains(
        "SignupAggregator.g.cs",
        Definitions.Generate("public record Order; [InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Order)), OccurredAtArgument] public record Signup;").GeneratedSources.Keys);

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly, Event = typeof(string)), OccurredAtArgument] public static class Order;")]
    [InlineData("[Outcome(\"v\", Cadence.Weekly), OccurredAtArgument] public record Order;")]
    public Task A_type_with_a_metric_is_fine(string order) => Definitions.AreValid(
        order + "[InputMetric(\"v\", Cadence.Weekly, Drives = typeof(Order)), OccurredAtArgument] public record Signup; [Guardrail(\"v\", Cadence.Weekly, Guards = typeof(Order)), OccurredAtArgument] public record Complaint;");

    [Fact]
    public Task An_event_with_a_metric_of_the_assembly_is_fine() => Definitions.AreValid(
        """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument(Event = typeof(Order))]
        public record Order;
        [InputMetric("v", Cadence.Weekly, Drives = typeof(Order)), OccurredAtArgument] public record Signup;
        """);

    [Fact]
    public Task No_target_is_fine() =>
        Definitions.AreValid("[InputMetric(\"v\", Cadence.Weekly, Drives = null), OccurredAtArgument] public record Signup; [Guardrail(\"v\", Cadence.Weekly), OccurredAtArgument] public record Complaint;");
}
