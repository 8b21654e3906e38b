using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0006Tests
{
    private const string Id = "NSM0006";

    [Theory]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    public Task An_integer_states_its_unit(string type) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record MeetingHosted([{|#0:OccurredAt|}] " + type + " At);",
        $"'MeetingHosted.At' of type '{type}': state the unit of the integer, for example [OccurredAt(Unit = UnixTimeUnit.Milliseconds)]");

    [Fact]
    public Task Unspecified_states_no_unit() => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt(Unit = {|NSM0006:UnixTimeUnit.Unspecified|})] long? At);");

    [Theory]
    [InlineData("(UnixTimeUnit)4")]
    [InlineData("(UnixTimeUnit)(-1)")]
    public Task A_unit_that_is_not_defined_is_refused_where_it_is_written(string unit) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record MeetingHosted([OccurredAt(Unit = {|#0:" + unit + "|})] long At);",
        "'MeetingHosted.At' of type 'long': the Unit is not defined; use Seconds, Milliseconds or Microseconds");

    [Theory]
    [InlineData("DateTime")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly")]
    public Task Other_types_have_no_unit(string type) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly)] public record MeetingHosted([OccurredAt(Unit = {|#0:UnixTimeUnit.Seconds|})] " + type + " At);",
        $"'MeetingHosted.At' of type '{type}': a Unit is for integers only; remove it");

    [Theory]
    [InlineData("int", "Seconds")]
    [InlineData("uint?", "Seconds")]
    [InlineData("long", "Milliseconds")]
    [InlineData("long?", "Microseconds")]
    public Task An_integer_with_a_unit_is_an_event_time(string type, string unit) =>
        Definitions.AreValid($"[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt(Unit = UnixTimeUnit.{unit})] {type} At);");

    [Fact]
    public Task A_date_may_say_that_it_has_no_unit() =>
        Definitions.AreValid("[CoreAction(\"v\", Cadence.Weekly)] public record E([OccurredAt(Unit = UnixTimeUnit.Unspecified)] DateTime At);");
}
