using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0023Tests
{
    private const string Id = "NSM0023";

    [Theory]
    [InlineData("int Id", "int Id", "neither of the two marks a key; mark the member that both share, such as an order's id, with [Correlation] on 'Returned' and on 'Order'")]
    [InlineData("[Correlation] int Id", "int Id", "'Returned' marks no key; mark the member that holds 'Id' of 'Order' with [Correlation]")]
    [InlineData("int Id", "[Correlation] int Id", "'Order' marks no key; mark the member of 'Order' that holds the key of 'Returned' with [Correlation]")]
    [InlineData("[Correlation] Guid Id", "[Correlation] int Number", "its key 'Number' is an integer and 'Id' of 'Order' is a Guid; mark members that hold the same key")]
    [InlineData("[Correlation] Key Id", "[Correlation] Guid Number", "its key 'Number' is a Guid and 'Id.Value' of 'Order' is a string; mark members that hold the same key")]
    [InlineData("[Correlation] long Id", "[Correlation(\"Value\")] Key Of", "its key 'Of.Value' is a string and 'Id' of 'Order' is an integer; mark members that hold the same key")]
    public async Task Both_events_mark_the_same_key(string ofOrder, string ofReturned, string mistake)
    {
        foreach (string relation in new[] { "Disqualifies", "Confirms" })
        {
            await Definitions.Report(
                Id,
                "public record struct Key(string Value); [CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, " + ofOrder + ");" +
                "[{|#0:" + relation + "<Order>(WithinDays = 1)|}] public record Returned([OccurredAt] DateTime At, " + ofReturned + ");",
                $"[{relation}<Order>] on 'Returned' cannot find the 'Order' that it is about: {mistake}");
        }
    }

    [Theory]
    [InlineData("[Correlation] int Id", "[Correlation] long? Number")]
    [InlineData("[Correlation] ulong Id", "[Correlation] byte Number")]
    [InlineData("[Correlation] Guid? Id", "[Correlation] ReturnKey Number")]
    [InlineData("[Correlation] OrderKey Id", "[Correlation] ReturnKey? Number")]
    [InlineData("[Correlation(\"Value\")] OrderKey Id", "[Correlation(\"Value\")] ReturnKey Number")]
    public Task Keys_of_one_underlying_type_are_fine(string ofOrder, string ofReturned) => Definitions.AreValid(
        "public record struct OrderKey(Guid Value); public record ReturnKey(Guid Value);" +
        $"[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, {ofOrder}); [Disqualifies<Order>(WithinDays = 1)] public record Returned([OccurredAt] DateTime At, {ofReturned});");

    [Fact]
    public Task A_key_that_is_none_is_reported_as_such() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id); [Disqualifies<Order>(WithinDays = 1)] public record Returned([OccurredAt] DateTime At, [{|NSM0003:Correlation|}] double Id);");

    [Fact]
    public Task A_base_of_both_may_mark_the_key() => Definitions.AreValid(
        """
        public interface IOfOrder { [Correlation] Guid Order { get; } [OccurredAt] DateTime At { get; } }
        [CoreAction("v", Cadence.Weekly)] public record Delivered(Guid Order, DateTime At) : IOfOrder;
        [Disqualifies<Delivered>(WithinDays = 1)] public record Returned(Guid Order, DateTime At) : IOfOrder;
        """);

    [Fact]
    public Task An_activation_needs_no_key() => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Actor] int Who); [ActivationBase<Order>(WithinDays = 1)] public record SignedUp([OccurredAt] DateTime At, [Actor] int Who);");

    [Fact]
    public Task A_key_that_no_relation_uses_is_fine() =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id, [Group] int Account);");
}
