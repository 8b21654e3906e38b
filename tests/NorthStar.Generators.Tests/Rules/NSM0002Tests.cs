using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0002Tests
{
    private const string Id = "NSM0002";

    [Theory]
    [InlineData("string")]
    [InlineData("TimeSpan")]
    [InlineData("TimeOnly")]
    [InlineData("double")]
    [InlineData("ulong")]
    [InlineData("Guid")]
    [InlineData("object")]
    [InlineData("DateTime[]")]
    public Task A_member_of_another_type_is_no_event_time(string type) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record MeetingHosted([{|#0:OccurredAt|}] " + type + " At);",
        $"'At' of type '{type}' cannot be the event time of 'MeetingHosted'; use DateTimeOffset, DateTime, DateOnly, NodaTime's Instant, or an integer with a stated Unit");

    [Fact]
    public Task The_end_of_a_path_is_judged() => Definitions.Report(
        Id,
        "public record Header(string At); [CoreAction(\"v\", Cadence.Weekly), {|#0:OccurredAt(\"Header.At\")|}] public record MeetingHosted(Header Header);",
        "'Header.At' of type 'string' cannot be the event time of 'MeetingHosted'; use DateTimeOffset, DateTime, DateOnly, NodaTime's Instant, or an integer with a stated Unit");

    [Fact]
    public Task What_two_events_inherit_is_reported_once_and_names_the_base() => Definitions.Report(
        Id,
        """
        public abstract record EventBase([{|#0:OccurredAt|}] string At);
        [CoreAction("v", Cadence.Weekly)] public record A(string At) : EventBase(At);
        [InputMetric("v", Cadence.Weekly)] public record B(string At) : EventBase(At);
        """,
        "'At' of type 'string' cannot be the event time of 'EventBase'; use DateTimeOffset, DateTime, DateOnly, NodaTime's Instant, or an integer with a stated Unit");

    [Fact]
    public Task A_type_of_the_same_name_elsewhere_is_no_Instant() => Definitions.Report(
        Id,
        "namespace Mine { public struct Instant; [CoreAction(\"v\", Cadence.Weekly)] public record E([{|NSM0002:OccurredAt|}] Instant At); }");

    [Theory]
    [InlineData("DateTime")]
    [InlineData("DateTime?")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateTimeOffset?")]
    [InlineData("DateOnly")]
    [InlineData("DateOnly?")]
    public Task Dates_are_event_times(string type) =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt] " + type + " At);");
}
