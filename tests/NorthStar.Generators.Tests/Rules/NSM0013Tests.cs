using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0013Tests
{
    private const string Id = "NSM0013";

    [Theory]
    [InlineData("QuantitySum", "a member marked with [Quantity]")]
    [InlineData("DistinctActors", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    [InlineData("AverageQuantity", "a member marked with [Quantity]")]
    [InlineData("FrequentActors", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    [InlineData("ActivatedShare", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    [InlineData("QuantityPerGroup", "a group: mark what the actor belongs to with [Group]")]
    [InlineData("QuantityPerActor", "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]")]
    public Task A_measure_has_what_it_measures(string measure, string needed) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, Measure = {|#0:Measure." + measure + "|}), OccurredAtArgument] public record MeetingHosted(Guid Host, int Guests);",
        $"The measure {measure} of 'MeetingHosted' needs {needed}");

    [Fact]
    public async Task A_share_of_activated_actors_needs_the_event_that_an_activation_starts_with()
    {
        const string Order = "[InputMetric(\"v\", Cadence.Weekly, Measure = {|#0:Measure.ActivatedShare|})] public record Order([OccurredAt] DateTime At, [Actor] int Who, [Correlation] int Id);";
        const string Message = "The measure ActivatedShare of 'Order' needs the event that an activation starts with, such as a signup: declare [ActivationBase<Order>] on its type";
        const string Members = "([OccurredAt] DateTime At, [Actor] int Who, [Correlation] int Id);";

        await Definitions.Report(Id, Order, Message);
        await Definitions.Report(Id, Order + "[Confirms<Order>(WithinDays = 1)] public record Opened" + Members, Message);
        await Definitions.AreValid(Order.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + "[ActivationBase<Order>(WithinDays = 1)] public record SignedUp" + Members);
        Assert.Empty(Definitions.Generate(Order.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)).GeneratedSources);
    }

    [Fact]
    public Task A_base_that_cannot_work_is_reported_alone() => Definitions.Report(
        Id,
        "[InputMetric(\"v\", Cadence.Weekly, Measure = Measure.ActivatedShare)] public record Order([OccurredAt] DateTime At, [Actor] int Who); [{|NSM0024:ActivationBase<Order>|}] public record SignedUp([OccurredAt] DateTime At, [Actor] int Who);");

    [Fact]
    public Task A_share_of_activated_actors_has_no_slices() => Definitions.Report(
        Id,
        """
        [InputMetric("v", Cadence.Weekly, Measure = {|#0:Measure.ActivatedShare|})] public record Order([OccurredAt] DateTime At, [Actor] int Who, [Dimension] bool Paid);
        [ActivationBase<Order>(WithinDays = 1)] public record SignedUp([OccurredAt] DateTime At, [Actor] int Who);
        """,
        "The measure ActivatedShare of 'Order' needs a metric without dimensions, because an activation belongs to no slice: remove [Dimension]");

    [Fact]
    public Task A_part_that_is_wrong_itself_is_not_reported_as_missing() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.QuantitySum), OccurredAtArgument] public record E([{|NSM0004:Quantity|}] string N);");

    [Theory]
    [InlineData("Measure = Measure.QuantitySum", "[Quantity] int N")]
    [InlineData("Measure = Measure.DistinctActors", "[Actor] int N")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] ulong Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] decimal Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] double Q")]
    [InlineData("Measure = Measure.QuantityPerActor", "[Actor] int N, [Quantity] TimeSpan Q")]
    [InlineData("Measure = Measure.QualifiedEvents", "int N")]
    [InlineData("Measure = Measure.QualifiedShare", "int N")]
    [InlineData("Measure = Measure.FrequentActors", "[Actor] int N")]
    [InlineData("Measure = Measure.AverageQuantity", "[Quantity] TimeSpan Q")]
    [InlineData("Measure = Measure.QuantityPerGroup", "[Group] string? G")]
    [InlineData("Measure = Measure.QuantityPerGroup", "[Group] Guid G, [Quantity] decimal Q, [Dimension] bool D")]
    public Task A_measure_with_what_it_measures_is_fine(string measure, string members) =>
        Definitions.AreValid($"[CoreAction(\"v\", Cadence.Weekly, {measure}), OccurredAtArgument] public record E({members});");

    [Fact]
    public Task An_actor_may_be_an_argument() => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly, Measure = Measure.DistinctActors), OccurredAtArgument, ActorArgument(typeof(string))] public record E;");
}
