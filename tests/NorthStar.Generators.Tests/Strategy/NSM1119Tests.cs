using NorthStar.Generators.Tests.Rules;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1119Tests
{
    private const string Id = "NSM1119";

    private static AnalyzerTest Test(string today, string markup, params string[] messages)
    {
        AnalyzerTest test = Structures.Test(Id, markup, messages);
        test.EditorConfig += $"northstar.today = {today}\n";
        return test;
    }

    [Theory]
    [InlineData("CoreAction")]
    [InlineData("InputMetric")]
    public Task A_review_that_is_overdue_is_marked(string role) => Test(
        "2026-11-22",
        "[" + role + "(\"v\", Cadence.Weekly, ReviewBy = {|#0:\"2026-11-21\"|}), OccurredAtArgument] public record Meeting;",
        "The review of 'Meeting' was due on 2026-11-21 and today is 2026-11-22; ask whether it still captures the value that customers get, and set the next date").RunAsync();

    [Fact]
    public async Task The_day_may_be_stated_for_the_whole_build()
    {
        AnalyzerTest test = Structures.Test(
            Id,
            "[CoreAction(\"v\", Cadence.Weekly, ReviewBy = {|#0:\"2026-11-21\"|}), OccurredAtArgument] public record Meeting;",
            "The review of 'Meeting' was due on 2026-11-21 and today is 2030-01-01; ask whether it still captures the value that customers get, and set the next date");
        test.GlobalOptions["northstar.today"] = "2030-01-01";
        await test.RunAsync();
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-21")]
    [InlineData("today")]
    [InlineData("21.11.2027")]
    public Task A_day_before_or_none_is_fine(string today) =>
        Test(today, "[CoreAction(\"v\", Cadence.Weekly, ReviewBy = \"2026-11-21\"), OccurredAtArgument] public record Meeting;").RunAsync();

    [Fact]
    public Task Without_a_stated_day_no_review_is_overdue() =>
        Structures.IsSilent(Id, "[CoreAction(\"v\", Cadence.Weekly, ReviewBy = \"1999-01-01\"), OccurredAtArgument] public record Meeting;");

    [Theory]
    [InlineData("31.12.2026")]
    [InlineData("2026-02-30")]
    [InlineData("")]
    public Task What_is_no_date_is_an_error_of_the_declaration(string date) => Definitions.Report(
        "NSM0012",
        "[CoreAction(\"v\", Cadence.Weekly, ReviewBy = {|#0:\"" + date + "\"|}), OccurredAtArgument] public record Meeting;",
        $"ReviewBy of 'Meeting' is \"{date}\"; it must be a date of the form \"2026-12-31\"");
}
