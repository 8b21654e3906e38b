using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1114Tests
{
    private const string Id = "NSM1114";

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" ", "is empty")]
    [InlineData("...", "is empty")]
    [InlineData("TODO", "is a placeholder")]
    [InlineData("TODO: ask Anna", "is a placeholder")]
    [InlineData("tbd", "is a placeholder")]
    [InlineData("Value for the customer", "names no value")]
    [InlineData("Our North Star metric", "names no value")]
    [InlineData("The most important KPI of the business", "names no value")]
    [InlineData("Growth", "names no value")]
    [InlineData("Meeting hosted", "only repeats its name")]
    [InlineData("A meeting was hosted", "only repeats its name")]
    [InlineData("The user hosts a meeting.", "only repeats its name")]
    [InlineData("Number of meetings hosted by users", "only repeats its name")]
    [InlineData("Number of meetings hosted per week", "only repeats its name")]
    [InlineData("Calls", "only repeats its name")]
    public Task A_statement_that_says_nothing_is_marked(string value, string flaw) => Structures.Report(
        Id,
        $"[CoreAction({{|#0:\"{value}\"|}}, Cadence.Weekly, Name = \"Calls per team\"), OccurredAtArgument] public record MeetingHosted;",
        $"The value statement of 'MeetingHosted' {flaw}; say what customers have or can do afterwards that they could not before");

    [Theory]
    [InlineData("People meet face to face without travelling")]
    [InlineData("A meeting is hosted without travelling")]
    [InlineData("To-dos are done in time")]
    [InlineData("Keys are found")]
    [InlineData("Customers reach their goals")]
    [InlineData("Star ratings help people choose")]
    [InlineData("Treffen ohne Reisen")]
    [InlineData("人々が集まる")]
    public Task A_statement_of_its_own_is_fine(string value) =>
        Structures.IsSilent(Id, $"[CoreAction(\"{value}\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted;");

    [Fact]
    public Task Another_role_is_fine() => Structures.IsSilent(Id, "[InputMetric(\"\", Cadence.Weekly), OccurredAtArgument] public record MeetingHosted;");

    [Fact]
    public Task The_argument_is_marked_by_its_name() => Structures.Report(
        Id,
        "[CoreAction(cadence: Cadence.Weekly, value: {|#0:\"\"|}), OccurredAtArgument] public record MeetingHosted;",
        "The value statement of 'MeetingHosted' is empty; say what customers have or can do afterwards that they could not before");
}
