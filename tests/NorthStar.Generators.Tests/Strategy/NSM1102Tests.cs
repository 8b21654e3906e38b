using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1102Tests
{
    private const string Id = "NSM1102";

    [Theory]
    [InlineData("uint", "AtLeast = {|#0:0u|}", "N >= 0")]
    [InlineData("byte", "AtMost = {|#0:255|}", "N <= 255")]
    [InlineData("ushort", "AtLeast = {|#0:0|}, AtMost = 9", "N >= 0")]
    [InlineData("long", "AtLeast = {|#0:long.MinValue|}", "N >= -9223372036854775808")]
    [InlineData("Version", "NotEmpty = {|#0:true|}", "N is not empty")]
    public Task A_condition_that_every_value_meets_is_marked(string type, string condition, string shown) => Structures.Report(
        Id,
        $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Lesson([Quality({condition})] {type} N);",
        $"Every 'N' of type '{type}' meets '{shown}', so the condition separates nothing; ask for more, or remove it");

    [Theory]
    [InlineData("List<string>")]
    [InlineData("int[]")]
    [InlineData("IReadOnlyCollection<Guid>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>")]
    public Task At_least_no_element_is_marked(string type) => Structures.Report(
        Id,
        $"[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record Lesson([Quality(AtLeast = {{|#0:0|}})] {type} N);",
        $"Every 'N' of type '{type.Split('.')[^1]}' meets 'number of elements >= 0', so the condition separates nothing; ask for more, or remove it");

    [Fact]
    public Task What_two_events_inherit_is_marked_once() => Structures.Report(
        Id,
        """
        public abstract record Base { [Quality(AtLeast = {|#0:0|})] public uint N { get; init; } }
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record Lesson : Base;
        [Outcome("v", Cadence.Weekly), OccurredAtArgument] public record Course : Base;
        """,
        "Every 'N' of type 'uint' meets 'N >= 0', so the condition separates nothing; ask for more, or remove it");

    [Theory]
    [InlineData("uint", "AtLeast = 1")]
    [InlineData("uint?", "AtLeast = 0")]
    [InlineData("int", "AtLeast = 0")]
    [InlineData("double", "AtLeast = 0")]
    [InlineData("TimeSpan", "AtLeast = \"00:00:00\"")]
    [InlineData("byte", "AtMost = 254")]
    [InlineData("string", "NotEmpty = true")]
    [InlineData("string", "Not = \"\"")]
    [InlineData("string?", "Not = null")]
    [InlineData("Version?", "NotEmpty = true")]
    [InlineData("int?", "Not = null")]
    [InlineData("List<int>", "NotEmpty = true")]
    [InlineData("List<int>?", "AtLeast = 0")]
    [InlineData("bool", "IsTrue = false")]
    [InlineData("DayOfWeek", "Not = DayOfWeek.Sunday")]
    public Task A_condition_that_some_value_misses_is_fine(string type, string condition) =>
        Structures.IsSilent(Id, $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Lesson([Quality({condition})] {type} N);");

    [Fact]
    public Task A_value_behind_one_that_may_be_missing_is_fine() => Structures.IsSilent(
        Id, "[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Lesson([Quality(\"N\", AtLeast = 0)] Score? Score); public record Score(uint N);");
}
