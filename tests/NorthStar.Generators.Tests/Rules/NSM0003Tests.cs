using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0003Tests
{
    private const string Id = "NSM0003";
    private const string Advice = "use Guid, an integer, string, a type around one of these, or a path that leads to one";

    [Theory]
    [InlineData("Actor", "actor")]
    [InlineData("EventId", "event id")]
    [InlineData("Group", "group")]
    [InlineData("Correlation", "correlation key")]
    public Task A_member_without_a_key_is_no_actor_and_no_event_id(string attribute, string part) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([{|#0:" + attribute + "|}] double Who);",
        $"'Who' of type 'double' cannot be the {part} of 'MeetingHosted'; {Advice}");

    [Theory]
    [InlineData("bool")]
    [InlineData("DateTime")]
    [InlineData("decimal")]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("Guid[]")]
    [InlineData("List<Guid>")]
    [InlineData("Two")]
    [InlineData("Private")]
    [InlineData("Endless")]
    public Task Types_that_lead_to_no_key_are_refused(string type) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([{|NSM0003:Actor|}] " + type + " Who);" +
        "public record struct Two(Guid A, Guid B); public class Private(Guid id) { private Guid Id => id; public override string ToString() => $\"{Id}\"; } public class Endless { public Endless? Value => null; }");

    [Fact]
    public Task The_type_of_an_argument_is_judged_where_it_is_written() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument({|#0:typeof(DateTime)|})] public record MeetingHosted(int N);",
        $"'The argument' of type 'DateTime' cannot be the actor of 'MeetingHosted'; {Advice}");

    [Theory]
    [InlineData("file record struct Local(Guid Value); [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument({|NSM0003:typeof(Local)|})] public record E(int N);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument({|NSM0003:typeof(Hidden)|})] public record E(int N) { private record struct Hidden(Guid Value); }")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument({|NSM0003:typeof(List<>)|})] public record E(int N);")]
    public Task An_argument_of_a_type_that_generated_code_cannot_name_is_refused(string markup) => Definitions.Report(Id, markup);

    [Theory]
    [InlineData("Guid")]
    [InlineData("Guid?")]
    [InlineData("int")]
    [InlineData("ulong?")]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("UserId")]
    [InlineData("UserId?")]
    [InlineData("User")]
    [InlineData("User?")]
    [InlineData("Wrapped")]
    public Task Keys_and_types_around_them_are_actors_and_ids(string type) => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Actor] " + type + " Who, [EventId] " + type + " Id);" +
        "public readonly record struct UserId(Guid Value); public record User(int Id, string Name); public record Wrapped(UserId Only);");

    [Theory]
    [InlineData("Guid")]
    [InlineData("int?")]
    [InlineData("UserId")]
    public Task An_argument_of_a_key_type_is_an_actor(string type) => Definitions.AreValid(
        $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument, ActorArgument(typeof({type}))] public record E(int N); internal readonly record struct UserId(Guid Value);");
}
