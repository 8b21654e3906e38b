using Xunit;

namespace NorthStar.Generators.Tests.Rules;

public class NSM0005Tests
{
    private const string Id = "NSM0005";

    [Theory]
    [InlineData("long", "long")]
    [InlineData("double?", "double")]
    [InlineData("DateTime", "DateTime")]
    [InlineData("Guid", "Guid")]
    [InlineData("char", "char")]
    [InlineData("string[]", "string[]")]
    public Task A_member_of_many_values_is_no_dimension(string type, string shown) => Definitions.Report(
        Id,
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted([{|#0:Dimension|}] " + type + " Plan);",
        $"'Plan' of type '{shown}' cannot be a dimension of 'MeetingHosted'; use an enum, bool, string or an integer of at most 32 bits");

    [Theory]
    [InlineData("bool")]
    [InlineData("bool?")]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("sbyte")]
    [InlineData("byte")]
    [InlineData("ushort?")]
    [InlineData("int")]
    [InlineData("uint?")]
    [InlineData("Plan")]
    [InlineData("Plan?")]
    [InlineData("Wide")]
    [InlineData("Wide?")]
    [InlineData("DayOfWeek")]
    public Task Members_of_few_values_are_dimensions(string type) => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record E([Dimension] " + type + " Kind);" +
        "public enum Plan { Free, Pro } public enum Wide : ulong { None, All = ulong.MaxValue }");

    [Fact]
    public Task An_internal_enum_makes_the_generated_types_internal() => Definitions.AreValid(
        "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public class E { [Dimension] internal Plan Kind { get; init; } } internal enum Plan { Free, Pro }");
}
