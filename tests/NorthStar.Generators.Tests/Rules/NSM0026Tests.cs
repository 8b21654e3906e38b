using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0026Tests
{
    private const string Id = "NSM0026";
    private const string Members = "([OccurredAt] DateTime At, [Correlation] int Id);";

    [Theory]
    [InlineData("WithinDays = 7", "WithinDays = 7", "7 days")]
    [InlineData("WithinHours = 1", "WithinMinutes = 61", "1 hour")]
    [InlineData("WithinMinutes = 1", "WithinDays = 30", "1 minute")]
    public Task What_confirms_does_not_disqualify_at_once(string confirms, string disqualifies, string shown) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order" + Members + "[Confirms<Order>(" + confirms + "), {|#0:Disqualifies<Order>(" + disqualifies + ")|}] public record Opened" + Members,
        $"[Disqualifies<Order>] on 'Opened' takes back what the same event confirms: no event would ever be qualified; shorten its window below the {shown} of [Confirms<Order>], or remove one of the two");

    [Fact]
    public Task Two_events_do_not_disqualify_each_other() => Definitions.Report(
        Id,
        """
        [CoreAction("v", Cadence.Weekly), {|#0:Disqualifies<Returned>(WithinDays = 1)|}] public record Order([OccurredAt] DateTime At, [Correlation] int Id);
        [Guardrail("v", Cadence.Weekly), {|#1:Disqualifies<Order>(WithinDays = 1)|}] public record Returned([OccurredAt] DateTime At, [Correlation] int Id);
        """,
        "[Disqualifies<Returned>] on 'Order' closes a circle of events that disqualify each other (Order → Returned → Order); remove one of its relations",
        "[Disqualifies<Order>] on 'Returned' closes a circle of events that disqualify each other (Returned → Order → Returned); remove one of its relations");

    [Fact]
    public Task A_circle_may_be_long_and_lead_through_metrics_from_outside() => Definitions.Report(
        Id,
        """
        [CoreAction("v", Cadence.Weekly), {|#0:Disqualifies<C>(WithinDays = 1)|}] public record A([OccurredAt] DateTime At, [Correlation] int Id);
        [{|#1:Disqualifies<A>(WithinDays = 1)|}] public record B([OccurredAt] DateTime At, [Correlation] int Id);
        [CoreAction("v", Cadence.Weekly, Event = typeof(B))] public sealed class BMetric;
        [Outcome("v", Cadence.Weekly), {|#2:Disqualifies<BMetric>(WithinDays = 1)|}] public record C([OccurredAt] DateTime At, [Correlation] int Id);
        [Disqualifies<A>(WithinDays = 1)] public record D([OccurredAt] DateTime At, [Correlation] int Id);
        """,
        "[Disqualifies<C>] on 'A' closes a circle of events that disqualify each other (A → C → B → A); remove one of its relations",
        "[Disqualifies<A>] on 'B' closes a circle of events that disqualify each other (B → A → C → B); remove one of its relations",
        "[Disqualifies<BMetric>] on 'C' closes a circle of events that disqualify each other (C → B → A → C); remove one of its relations");

    [Theory]
    [InlineData("[Confirms<Order>(WithinDays = 7), Disqualifies<Order>(WithinMinutes = 5)] public record Opened")]
    [InlineData("[Confirms<Order>(WithinDays = 7), Disqualifies<Draft>(WithinDays = 30)] public record Opened")]
    [InlineData("[Disqualifies<Order>(WithinDays = 7), Disqualifies<Draft>(WithinDays = 30)] public record Opened")]
    public Task Relations_that_can_be_met_are_fine(string related) => Definitions.AreValid(
        $"[CoreAction(\"v\", Cadence.Weekly)] public record Order{Members} [InputMetric(\"v\", Cadence.Weekly), Disqualifies<Order>(WithinDays = 1)] public record Draft{Members} {related}{Members}");

    [Fact]
    public Task Confirming_each_other_is_fine() => Definitions.AreValid(
        $"[CoreAction(\"v\", Cadence.Weekly), Confirms<Answer>(WithinDays = 1)] public record Question{Members} [CoreAction(\"v\", Cadence.Weekly), Confirms<Question>(WithinDays = 1)] public record Answer{Members}");
}
