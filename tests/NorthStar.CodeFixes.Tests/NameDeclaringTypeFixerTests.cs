using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.NameDeclaringTypeFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class NameDeclaringTypeFixerTests
{
    private const string Shop =
        """
        namespace Shop.Metrics { [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), Correlation("Id"), OccurredAtArgument] public sealed class Orders; }
        namespace Shop { public record Order(int Id); }

        """;

    [Theory]
    [InlineData("InputMetric", "Drives", "Shop", "Order", "Metrics.Orders")]
    [InlineData("Guardrail", "Guards", "Shop", "Order", "Metrics.Orders")]
    [InlineData("InputMetric", "Drives", "Shop.Metrics", "Shop.Order", "Orders")]
    [InlineData("InputMetric", "Drives", "Other", "Shop.Order", "Shop.Metrics.Orders")]
    public Task Names_the_class_that_a_metric_drives_or_guards(string role, string option, string @namespace, string named, string measuring)
    {
        string Source(string target) => Shop +
            $$"""
            namespace {{@namespace}}
            {
                [{{role}}("v", Cadence.Weekly, {{option}} = {{target}} /* orders */), OccurredAtArgument]
                public record Signup; // kept
            }
            """;
        return Verify.VerifyAsync(Source($"{{|NSM0021:typeof({named})|}}"), Source($"typeof({measuring})"), NameDeclaringTypeFixer.Key);
    }

    [Fact]
    public Task Names_the_class_in_all_relations() => Verify.VerifyAsync(
        Shop +
        """
        namespace Shop
        {
            [{|NSM0022:Confirms< /* which */ Order >(WithinDays = 1)|}]
            public record OrderPaid([Correlation] int Id, [OccurredAt] DateTime At);

            [{|NSM0022:global::NorthStar.Disqualifies<Shop.Order>(WithinDays = 1)|}]
            public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);
        }
        """,
        Shop +
        """
        namespace Shop
        {
            [Confirms< /* which */ Metrics.Orders >(WithinDays = 1)]
            public record OrderPaid([Correlation] int Id, [OccurredAt] DateTime At);

            [global::NorthStar.Disqualifies<Metrics.Orders>(WithinDays = 1)]
            public record OrderReturned([Correlation] int Id, [OccurredAt] DateTime At);
        }
        """,
        NameDeclaringTypeFixer.Key);

    [Fact]
    public Task Names_no_static_class_where_only_a_type_argument_fits() => Verify.VerifyAsync(
        """
        public record Order(int Id);
        [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), Correlation("Id"), OccurredAtArgument] public static class Orders;
        [InputMetric("v", Cadence.Weekly, Drives = {|NSM0021:typeof(Order)|}), OccurredAtArgument] public record Signup;
        [{|NSM0022:Confirms<Order>(WithinDays = 1)|}] public record OrderPaid([Correlation] int Id, [OccurredAt] DateTime At);
        """,
        """
        public record Order(int Id);
        [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), Correlation("Id"), OccurredAtArgument] public static class Orders;
        [InputMetric("v", Cadence.Weekly, Drives = typeof(Orders)), OccurredAtArgument] public record Signup;
        [{|NSM0022:Confirms<Order>(WithinDays = 1)|}] public record OrderPaid([Correlation] int Id, [OccurredAt] DateTime At);
        """,
        NameDeclaringTypeFixer.Key);

    [Theory]
    [InlineData("public record Order;")]
    [InlineData(
        """
        public record Order;
        [InputMetric("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument] public static class Orders;
        [Outcome("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument] public static class OrdersAgain;
        """)]
    public Task Offers_nothing_where_no_class_or_more_than_one_declares_a_metric_of_the_event(string order) => Verify.VerifyNoneAsync(
        order +
        """
        [InputMetric("v", Cadence.Weekly, Drives = {|NSM0021:typeof(Order)|}), OccurredAtArgument] public record Signup;
        [{|NSM0022:Confirms<Order>(WithinDays = 1)|}] public record OrderPaid([Correlation] int Id, [OccurredAt] DateTime At);
        """);
}
