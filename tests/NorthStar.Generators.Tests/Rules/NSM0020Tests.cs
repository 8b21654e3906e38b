using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0020Tests
{
    private const string Id = "NSM0020";

    [Theory]
    [InlineData("CoreAction", "(\"v\", Cadence.Weekly)")]
    [InlineData("Outcome", "(\"v\", Cadence.Weekly, Event = null)")]
    [InlineData("Actor", "(\"Host\")")]
    [InlineData("OccurredAtArgument", "")]
    [InlineData("ActorArgument", "(typeof(Guid))")]
    public Task An_annotation_of_the_assembly_names_its_event(string attribute, string arguments) => Definitions.Report(
        Id,
        "[assembly: {|#0:" + attribute + arguments + "|}]",
        $"[{attribute}] at assembly level must name its event: Event = typeof(X)");

    [Theory]
    [InlineData("[{|#0:Actor|}] public record MeetingHosted(Guid Host);")]
    [InlineData("[{|#0:Actor(null!)|}] public record MeetingHosted(Guid Host);")]
    public Task An_annotation_of_the_type_names_its_member(string type) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] " + type,
        "[Actor] stands on no member of 'MeetingHosted'; name the member with a path: [Actor(\"Member\")]");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor(Event = {|#0:typeof(E)|})] Guid Host);")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Weekly, Event = typeof(E)), OccurredAtArgument(Event = typeof(E))] public record E([Actor(Event = {|#0:typeof(int)|})] Guid Host);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, Actor(\"Host\", Event = {|#0:typeof(E)|})] public record E(Guid Host);")]
    public Task An_annotation_elsewhere_names_no_event(string markup) =>
        Definitions.Report(Id, markup, "[Actor] names an Event, which only counts at assembly level; remove it");

    [Fact]
    public Task Declarations_that_say_what_they_belong_to_are_fine() => Definitions.AreValid(
        """
        [assembly: CoreAction("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument(Event = typeof(Order)), Actor("Customer", Event = typeof(Order))]
        public record Order(Guid Customer);
        [CoreAction("v", Cadence.Weekly, Event = typeof(Order)), OccurredAtArgument, Actor("Customer")] public static class Orders;
        """);
}
