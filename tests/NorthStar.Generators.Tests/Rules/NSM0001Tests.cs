using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0001Tests
{
    private const string Id = "NSM0001";

    [Theory]
    [InlineData("CoreAction")]
    [InlineData("InputMetric")]
    [InlineData("Guardrail")]
    [InlineData("Outcome")]
    public Task A_metric_of_any_role_needs_an_event_time(string role) => Definitions.Report(
        Id,
        "[{|#0:" + role + "(\"People meet\", Cadence.Weekly)|}] public sealed record MeetingHosted(DateTime EndedAt);",
        "'MeetingHosted' has no event time, so its events belong to no period; mark the member that says when it happened with [OccurredAt], or declare [OccurredAtArgument] to pass the time to Record");

    [Fact]
    public Task The_only_date_is_never_taken_for_the_event_time() =>
        Definitions.Report(Id, "[{|NSM0001:CoreAction(\"v\", Cadence.Daily)|}] public record CardAdded(DateOnly Expiration);");

    [Fact]
    public Task A_declaration_from_outside_is_named() => Definitions.Report(
        Id,
        "public record Order(DateTime At); [{|#0:CoreAction(\"v\", Cadence.Daily, Event = typeof(Order))|}] public static class OrderMetric;",
        "'OrderMetric' has no event time, so its events belong to no period; mark the member that says when it happened with [OccurredAt], or declare [OccurredAtArgument] to pass the time to Record");

    [Fact]
    public Task A_declaration_of_the_assembly_is_named_after_its_event() => Definitions.Report(
        Id,
        "[assembly: {|NSM0001:CoreAction(\"v\", Cadence.Daily, Event = typeof(Order))|}] public record Order(DateTime At);");

    [Theory]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] DateTimeOffset At);")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E(string Name);")]
    [InlineData("public interface IEvent { [OccurredAt] DateTime At { get; } } [CoreAction(\"v\", Cadence.Weekly)] public record E(DateTime At) : IEvent;")]
    [InlineData("[OccurredAtArgument] public interface IEvent; [CoreAction(\"v\", Cadence.Weekly)] public record E(Guid Id) : IEvent;")]
    [InlineData("[OccurredAt(\"At\")] public abstract class EventBase { public DateTime At { get; init; } } [CoreAction(\"v\", Cadence.Weekly)] public class E : EventBase;")]
    [InlineData("public record Header(DateTime At); [CoreAction(\"v\", Cadence.Weekly), OccurredAt(\"Header.At\")] public record E(Header Header);")]
    [InlineData("[assembly: CoreAction(\"v\", Cadence.Daily, Event = typeof(E)), OccurredAtArgument(Event = typeof(E))] public record E(Guid Id);")]
    [InlineData("public abstract class B { public abstract DateTime At { get; } } public abstract class C : B, I; public interface I { [OccurredAt] DateTime At { get; } } [CoreAction(\"v\", Cadence.Weekly)] public class E : C { public override DateTime At => default; }")]
    public Task A_time_of_the_event_or_its_bases_or_an_argument_is_enough(string code) => Definitions.AreValid(code);
}
