using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0025Tests
{
    private const string Id = "NSM0025";
    private const string NoTime = "the time of the event, to know whether it lies within the window; mark the member that has it with [OccurredAt] (a related event is recorded without arguments)";

    [Theory]
    [InlineData("[{|#0:Disqualifies<Order>(WithinDays = 1)|}] public record Returned([Correlation] int Id);", "Disqualifies", NoTime)]
    [InlineData("[{|#0:ActivationBase<Order>(WithinDays = 1)|}] public record Returned([Actor] Guid Who);", "ActivationBase", NoTime)]
    [InlineData("[{|#0:ActivationBase<Order>(WithinDays = 1)|}] public record Returned([OccurredAt] DateTime At);", "ActivationBase", "an actor, because an activation is that of an actor; mark the member of 'Returned' that has it with [Actor]")]
    [InlineData("[Confirms<Order>(WithinDays = 1, ByOtherActors = {|#0:true|})] public record Returned([OccurredAt] DateTime At, [Correlation] int Id);", "Confirms", "an actor, because ByOtherActors counts them; mark the member of 'Returned' that has it with [Actor]")]
    [InlineData("[Confirms<Order>(WithinDays = 1, ByOtherActors = {|#0:true|})] public record Returned([OccurredAt] DateTime At, [Correlation] int Id, [Actor] string Who);", "Confirms", "an actor with the same key as 'Order': 'Who' is a string and 'Buyer' of 'Order' is a Guid")]
    [InlineData("[{|#0:ActivationBase<Order>(WithinDays = 1)|}] public record Returned([OccurredAt] DateTime At, [Actor] int Who);", "ActivationBase", "an actor with the same key as 'Order': 'Who' is an integer and 'Buyer' of 'Order' is a Guid")]
    [InlineData("[Confirms<Order>(WithinDays = 1, AtLeast = {|#0:2|})] public record Returned([OccurredAt] DateTime At, [Correlation] int Id);", "Confirms", "an id of the event, because AtLeast is more than 1 and an event that is delivered again would count again; mark the id with [EventId], or count actors with ByOtherActors = true")]
    public Task A_related_event_has_what_its_relation_is_judged_by(string related, string relation, string needed) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id, [Actor] Guid Buyer);" + related,
        $"[{relation}<Order>] on 'Returned' needs {needed}");

    [Theory]
    [InlineData("Confirms<Order>(WithinDays = 1, ByOtherActors = {|#0:true|})", "Confirms", "because ByOtherActors counts them; mark a member of 'Order' with [Actor], or remove ByOtherActors")]
    [InlineData("{|#0:ActivationBase<Order>(WithinDays = 1)|}", "ActivationBase", "because an activation is that of an actor; mark a member of 'Order' with [Actor]")]
    public Task The_metric_has_the_actor_too(string relation, string name, string needed) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id);" +
        "[" + relation + "] public record Returned([OccurredAt] DateTime At, [Correlation] int Id, [Actor] Guid Who);",
        $"[{name}<Order>] on 'Returned' needs an actor on 'Order', {needed}");

    [Fact]
    public Task Arguments_of_Record_do_not_count() => Definitions.Report(
        Id,
        """
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(int))] public record Order;
        [InputMetric("v", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof(int)), {|#0:{|#1:ActivationBase<Order>(WithinDays = 1)|}|}] public record SignedUp;
        """,
        $"[ActivationBase<Order>] on 'SignedUp' needs {NoTime}",
        "[ActivationBase<Order>] on 'SignedUp' needs an actor, because an activation is that of an actor; mark the member of 'SignedUp' that has it with [Actor]");

    [Theory]
    [InlineData("[Confirms<Order>(WithinDays = 1, AtLeast = 2)] public record Opened([OccurredAt] DateTime At, [Correlation] int Id, [EventId] string Key);")]
    [InlineData("[Confirms<Order>(WithinDays = 1, AtLeast = 2, ByOtherActors = true)] public record Opened([OccurredAt] DateTime At, [Correlation] int Id, [Actor] UserId? Who);")]
    [InlineData("[ActivationBase<Order>(WithinDays = 1, Actions = 5)] public record Opened([OccurredAt] DateTime At, [Actor(\"Id\")] User Who);")]
    [InlineData("[Disqualifies<Order>(WithinDays = 1)] public record Opened([OccurredAt] DateTime At, [Correlation] int Id, [Actor] string Who);")]
    public Task A_relation_with_its_parts_is_fine(string related) => Definitions.AreValid(
        "public record struct UserId(Guid Value); public record User(UserId Id); [CoreAction(\"v\", Cadence.Weekly)] public record Order([OccurredAt] DateTime At, [Correlation] int Id, [Actor] Guid Buyer);" + related);
}
