using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0028Tests
{
    private const string Id = "NSM0028";

    [Theory]
    [InlineData("ActorCounting = {|#0:ActorCounting.Estimated|}", "int Who", "it has none; mark a member with [Actor], or remove ActorCounting")]
    [InlineData("ActorCounting = ActorCounting.Estimated", "[Actor] int Who, [{|#0:EventId|}] Guid Id", "with an event id every event is kept, and its actor with it; remove [EventId] and lose the recognition of duplicates, or remove ActorCounting")]
    [InlineData("ActorCounting = ActorCounting.Estimated", "[Actor] int Who, [{|#0:Correlation|}] Guid Id", "an event that is disqualified later would have to leave the sketch again; remove [Correlation], or remove ActorCounting")]
    [InlineData("ActorCounting = ActorCounting.Estimated, ActivityByDay = {|#0:true|}", "[Actor] int Who", "its activity is kept for each actor and day; remove ActivityByDay, or remove ActorCounting")]
    [InlineData("ActorCounting = ActorCounting.Estimated, MaxActors = {|#0:10|}", "[Actor] int Who", "a sketch cannot tell a new actor from a known one, and does not grow; remove MaxActors, or remove ActorCounting")]
    [InlineData("ActorCounting = ActorCounting.Estimated, Measure = {|#0:Measure.FrequentActors|}", "[Actor] int Who", "the measure FrequentActors counts the events of each; choose another measure, or remove ActorCounting")]
    public Task What_must_know_each_actor_is_marked(string options, string members, string reason) => Definitions.Report(
        Id,
        $"[CoreAction(\"v\", Cadence.Weekly, {options}), OccurredAtArgument] public record Read({members});",
        $"The actors of 'Read' cannot be estimated because {reason}");

    [Fact]
    public Task A_related_event_is_marked_too() => Definitions.Report(
        Id,
        """
        [CoreAction("v", Cadence.Weekly, ActorCounting = ActorCounting.Estimated), OccurredAtArgument] public record Read([Actor] int Who);
        [{|#0:ActivationBase<Read>(WithinDays = 1)|}] public record SignedUp([OccurredAt] DateTime At, [Actor] int Who);
        """,
        "The actors of 'Read' cannot be estimated because [ActivationBase<Read>] on 'SignedUp' decides later whether an event counts, and a sketch cannot let its actor go again; remove the relation, or ActorCounting from 'Read'");

    [Theory]
    [InlineData("ActorCounting = ActorCounting.Exact", "[Actor] int Who, [EventId] int Id")]
    [InlineData("ActorCounting = ActorCounting.Estimated, MaxActors = 0, ActivityByDay = false", "[Actor] int Who")]
    [InlineData("ActorCounting = ActorCounting.Estimated, SketchPrecision = 18, Measure = Measure.DistinctActors", "[Actor] Guid Who, [Dimension] bool Paid")]
    [InlineData("ActorCounting = ActorCounting.Estimated, SketchPrecision = 4, Measure = Measure.QuantityPerActor", "[Actor] string Who, [Quantity] TimeSpan Took, [Group] int Account")]
    public Task What_a_sketch_can_do_is_fine(string options, string members) =>
        Definitions.AreValid($"[CoreAction(\"v\", Cadence.Weekly, {options}), OccurredAtArgument] public record Read({members});");
}
