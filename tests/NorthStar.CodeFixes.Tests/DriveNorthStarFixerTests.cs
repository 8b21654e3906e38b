using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.DriveNorthStarFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class DriveNorthStarFixerTests
{
    private static string Source(bool isFlagged, string further) =>
        $$"""
        [{{(isFlagged ? "[|" : "")}}CoreAction("People meet", Cadence.Monthly){{(isFlagged ? "|]" : "")}}]
        public record MeetingHosted([OccurredAt] DateTimeOffset At, [Actor] Guid HostId);

        {{further}}
        """;

    [Theory]
    [InlineData("UserSignedUp", "Customers get value from user signed up", "Acquisition")]
    [InlineData("PageViewed", "Customers have their page viewed", "Engagement")]
    [InlineData("LinkClicked", "Customers have their link clicked", "Engagement")]
    [InlineData("InvitationSent", "Customers have their invitation sent", "Acquisition")]
    public Task Declares_an_event_with_its_stage(string type, string statement, string stage) => Verify.VerifyAsync(
        "NSM1109",
        Source(isFlagged: true, $"public record {type}(Guid EventId, /* who */ Guid UserId, DateTimeOffset CreatedAt, bool Done); // first"),
        Source(isFlagged: false, $"[InputMetric(\"{statement}\", Cadence.Monthly, Stage = LifecycleStage.{stage}, Drives = typeof(MeetingHosted))]\npublic record {type}([EventId] Guid EventId, /* who */ [Actor] Guid UserId, [OccurredAt] DateTimeOffset CreatedAt, bool Done); // first"),
        DriveNorthStarFixer.Key + type);

    [Fact]
    public Task Declares_it_once_for_all_of_a_project() => Verify.VerifyAsync(
        "NSM1109",
        "[[|CoreAction(\"a\", Cadence.Weekly)|], OccurredAtArgument] public record Ate; [[|CoreAction(\"b\", Cadence.Weekly)|], OccurredAtArgument] public record Drunk; public record PageViewed(DateTime OccurredAt);",
        "[CoreAction(\"a\", Cadence.Weekly), OccurredAtArgument] public record Ate; [[|CoreAction(\"b\", Cadence.Weekly)|], OccurredAtArgument] public record Drunk; [InputMetric(\"Customers have their page viewed\", Cadence.Weekly, Stage = LifecycleStage.Engagement, Drives = typeof(Ate))] public record PageViewed([OccurredAt] DateTime OccurredAt);",
        DriveNorthStarFixer.Key + "PageViewed",
        test => test.NumberOfIncrementalIterations = 1);

    [Theory]
    [InlineData("public record UserSignedUp(Guid Id);")]
    [InlineData("[Outcome(\"Here\", Cadence.Weekly)] public record UserSignedUp([OccurredAt] DateTime At);")]
    [InlineData("public record InvoicePaid(DateTime OccurredAt); public record MeetingCancelled(DateTime OccurredAt); public record MeetingMoved(DateTime OccurredAt);")]
    public Task Offers_nothing_where_no_event_explains(string further) => Verify.VerifyNoneAsync("NSM1109", Source(isFlagged: true, further));

    [Theory]
    [InlineData("Acquisition", "PageViewed", "page viewed", "Engagement")]
    [InlineData("Engagement", "AccountRegistered", "account registered", "Acquisition")]
    public Task Adds_a_stage_that_is_missing(string taken, string type, string thing, string stage)
    {
        string inputs = string.Concat(new[] { "Came", "Stayed" }.Select(name =>
            $"[InputMetric(\"{name}\", Cadence.Weekly, Stage = LifecycleStage.{taken}), OccurredAtArgument] public record {name}; "));
        const string Others = "public record UserSignedUp(DateTimeOffset OccurredAt); public record LinkClicked(DateTimeOffset OccurredAt); ";
        return Verify.VerifyAsync(
            "NSM1110",
            Source(isFlagged: true, inputs + Others + $"public record {type}(DateTimeOffset OccurredAt);"),
            Source(isFlagged: false, inputs + Others + $"[InputMetric(\"Customers have their {thing}\", Cadence.Monthly, Stage = LifecycleStage.{stage}, Drives = typeof(MeetingHosted))] public record {type}([OccurredAt] DateTimeOffset OccurredAt);"),
            DriveNorthStarFixer.Key + type);
    }

    [Fact]
    public Task Adds_no_more_of_the_only_stage() => Verify.VerifyNoneAsync(
        "NSM1110",
        Source(isFlagged: true, "[InputMetric(\"a\", Cadence.Weekly, Stage = LifecycleStage.Acquisition), OccurredAtArgument] public record A; [InputMetric(\"b\", Cadence.Weekly, Stage = LifecycleStage.Acquisition), OccurredAtArgument] public record B; public record UserSignedUp(DateTimeOffset OccurredAt);"));
}
