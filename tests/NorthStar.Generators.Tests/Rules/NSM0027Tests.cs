using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0027Tests
{
    private const string Id = "NSM0027";
    private const string Members = "([OccurredAt] DateTime At, [Correlation] int Id)";

    [Theory]
    [InlineData("[{|#0:@|}] public record Returned<T>" + Members + ";", "Returned<T>", "is generic; relate a type without type parameters, such as one derived from it")]
    [InlineData("public class Outer<T> { [{|#0:@|}] public record Returned" + Members + "; }", "Outer<T>.Returned", "is generic; relate a type without type parameters, such as one derived from it")]
    [InlineData("[{|#0:@|}] public static class Returned;", "Returned", "is static and has no instances")]
    [InlineData("[{|#0:@|}] public ref struct Returned { [OccurredAt] public DateTime At; [Correlation] public int Id; }", "Returned", "is a ref struct; make it a readonly struct")]
    [InlineData("[{|#0:@|}] file record Returned" + Members + ";", "Returned", "is local to its file; remove 'file'")]
    [InlineData("public class Outer { [{|#0:@|}] private record Returned" + Members + "; }", "Outer.Returned", "is not visible outside of its containing type; make it internal or public")]
    [InlineData("[{|#0:@|}, Obsolete(\"x\", true)] public record Returned" + Members + ";", "Returned", "is obsolete and its use an error; make it a warning, or remove the relation")]
    public Task A_related_event_can_be_named(string related, string name, string reason) => Definitions.Report(
        Id,
        $"[CoreAction(\"v\", Cadence.Weekly)] public record Order{Members};" + related.Replace("@", "Disqualifies<Order>(WithinDays = 1)", StringComparison.Ordinal),
        $"'{name}' cannot be related to 'Order' because it {reason}");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), {|#0:Confirms<Order>(WithinDays = 1)|}] public record Order" + Members + ";", "Order", "Order", "is the metric's own event; relate an event that happens later")]
    [InlineData("[{|#0:Confirms<Metric>(WithinDays = 1)|}] public record Order" + Members + "; [CoreAction(\"v\", Cadence.Weekly, Event = typeof(Order))] public class Metric;", "Order", "Metric", "is the metric's own event; relate an event that happens later")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record Order" + Members + "; [{|#0:Disqualifies<Order>(WithinDays = 1)|}] public record Returned(DateTime At, int Id) : Order(At, Id);", "Returned", "Order", "is derived from 'Order', so that Record could not tell the two apart; derive both from a common base")]
    [InlineData("[{|#0:Disqualifies<Order>(WithinDays = 1)|}] public record OrderEvent" + Members + "; [CoreAction(\"v\", Cadence.Weekly)] public record Order(DateTime At, int Id) : OrderEvent(At, Id);", "OrderEvent", "Order", "is a base of 'Order', so that Record could not tell the two apart; relate a type of its own")]
    [InlineData("[{|#0:Disqualifies<Order>(WithinDays = 1)|}] public interface IOrder { [OccurredAt] DateTime At { get; } [Correlation] int Id { get; } } [CoreAction(\"v\", Cadence.Weekly)] public record struct Order(DateTime At, int Id) : IOrder;", "IOrder", "Order", "is a base of 'Order', so that Record could not tell the two apart; relate a type of its own")]
    public Task A_related_event_is_told_apart_from_that_of_the_metric(string code, string name, string metric, string reason) =>
        Definitions.Report(Id, code, $"'{name}' cannot be related to '{metric}' because it {reason}");

    [Theory]
    [InlineData("public struct Returned { [OccurredAt] public DateTime At; [Correlation] public int Id; }")]
    [InlineData("internal record Returned" + Members + ";")]
    [InlineData("public abstract record Returned" + Members + ";")]
    [InlineData("public interface Returned { [OccurredAt] DateTime At { get; } [Correlation] int Id { get; } }")]
    [InlineData("public record Returned(DateTime At, int Id) : Generic<int>(At, Id); public abstract record Generic<T>([OccurredAt] DateTime At, [Correlation] T Id);")]
    [InlineData("public record Returned" + Members + " { public static implicit operator Order(Returned r) => new(r.At, r.Id); }")]
    public Task Any_other_type_is_fine(string related) =>
        Definitions.AreValid($"[CoreAction(\"v\", Cadence.Weekly)] public record Order{Members}; [Disqualifies<Order>(WithinDays = 1)] {related}");
}
