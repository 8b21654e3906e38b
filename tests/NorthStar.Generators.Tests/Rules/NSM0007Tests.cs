using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0007Tests
{
    private const string Id = "NSM0007";

    [Theory]
    [InlineData("OccurredAt", "DateTime", "event time")]
    [InlineData("Actor", "Guid", "actor")]
    [InlineData("EventId", "Guid", "event id")]
    [InlineData("Quantity", "int", "quantity")]
    [InlineData("Group", "int", "group")]
    [InlineData("Correlation", "string", "correlation key")]
    public Task A_part_that_a_metric_has_once_is_declared_once(string attribute, string type, string part) => Definitions.Report(
        Id,
        $"[CoreAction(\"v\", Cadence.Weekly){(attribute == "OccurredAt" ? "" : ", OccurredAtArgument")}] public record MeetingHosted([{attribute}] {type} First, [{{|#0:{attribute}|}}] {type} Second);",
        $"'MeetingHosted' declares its {part} more than once (First, Second); keep one of them");

    [Fact]
    public Task A_member_and_an_argument_are_two_event_times() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([{|#0:OccurredAt|}] DateTime At);",
        "'MeetingHosted' declares its event time more than once (OccurredAtArgument, At); keep one of them");

    [Fact]
    public Task A_member_and_an_argument_are_two_actors() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(Guid))] public record E([{|NSM0007:Actor|}] Guid Host);");

    [Fact]
    public Task The_same_member_may_not_be_marked_twice_either() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor, {|NSM0007:Actor|}] Guid Host);");

    [Fact]
    public Task What_two_events_inherit_is_reported_once_and_names_the_base() => Definitions.Report(
        Id,
        """
        [OccurredAtArgument] public abstract record EventBase([Actor] Guid Sender, [{|#0:Actor|}] Guid Recipient);
        [CoreAction("v", Cadence.Weekly)] public record A(Guid Sender, Guid Recipient) : EventBase(Sender, Recipient);
        [InputMetric("v", Cadence.Weekly)] public record B(Guid Sender, Guid Recipient) : EventBase(Sender, Recipient);
        """,
        "'EventBase' declares its actor more than once (Sender, Recipient); keep one of them");

    [Fact]
    public Task Two_breakdowns_of_one_name_need_another_name() => Definitions.Report(
        Id,
        """
        public record Account(string Plan);
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([Dimension] string Plan, [{|#0:Dimension("Plan")|}] Account Account);
        """,
        "'MeetingHosted' declares its breakdown ByPlan more than once; give one of them a Name");

    [Fact]
    public Task A_quarter_has_one_target() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Target(2026, 3, 1), {|#0:Target(2026, 3, 2)|}, Target(2026, 4, 1), Target(2027, 3, 1)] public record MeetingHosted;",
        "'MeetingHosted' declares its target of quarter 3 of 2026 more than once; keep one of them");

    [Fact]
    public Task Two_events_have_one_relation_of_a_kind() => Definitions.Report(
        Id,
        """
        [CoreAction("v", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id);
        [CoreAction("v", Cadence.Weekly)] public record Parcel([OccurredAt] DateTime At, [Correlation] int Id);
        [Disqualifies<Order>(WithinDays = 1), Disqualifies<Parcel>(WithinDays = 1), {|#0:Disqualifies<Order>(WithinDays = 2)|}] public record Returned([OccurredAt] DateTime At, [Correlation] int Id);
        """,
        "'Returned' declares its Disqualifies<Order> more than once; keep one of them");

    [Fact]
    public async Task An_activation_starts_with_one_event()
    {
        const string Order = "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Actor] int Who);";
        const string Members = "([OccurredAt] DateTime At, [Actor] int Who);";

        await Definitions.Report(
            Id,
            Order + "[{|#0:ActivationBase<Order>(WithinDays = 2)|}] public record SignedUp" + Members + "[ActivationBase<Order>(WithinDays = 1)] public record Invited" + Members,
            "'Order' declares its activation base more than once (Invited, SignedUp); keep one of them");
        Assert.Empty(Definitions.Generate(
            $"{Order} [ActivationBase<Order>(WithinDays = 2)] public record SignedUp{Members} [ActivationBase<Order>(WithinDays = 1)] public record Invited{Members}").GeneratedSources);
    }

    [Theory]
    [InlineData("public abstract record B([OccurredAt] DateTime Created, [Actor] Guid Owner); [CoreAction(\"v\", Cadence.Weekly)] public record E(DateTime Created, Guid Owner, [OccurredAt] DateTime Ended, [Actor] Guid Host) : B(Created, Owner);")]
    [InlineData("public abstract record B([OccurredAt] DateTime Created); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E(DateTime Created) : B(Created);")]
    [InlineData("public interface IA { [OccurredAt] DateTime At { get; } } public interface IB { [OccurredAt] DateTime At { get; } } [CoreAction(\"v\", Cadence.Weekly)] public record E(DateTime At) : IA, IB;")]
    [InlineData("public record Account(string Plan); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Dimension] string Plan, [Dimension(\"Plan\", Name = \"AccountPlan\")] Account Account);")]
    [InlineData("public record Order([OccurredAt] DateTime At, DateTime Paid); [CoreAction(\"v\", Cadence.Weekly, Event = typeof(Order)), OccurredAt(\"Paid\")] public class Payments;")]
    public Task The_nearest_annotation_replaces_that_of_a_base(string code) => Definitions.AreValid(code);
}
