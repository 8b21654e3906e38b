using Xunit;
using VerifyLateness = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.AllowLatenessFixer>;
using VerifyReview = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.SetReviewFixer>;

namespace NorthStar.CodeFixes.Tests;

/// <summary>The fixers that set one option: how long late events are waited for, and when the metric is questioned again.</summary>
public sealed class OptionFixerTests
{
    private static string Sold(string type, string options, bool isFlagged) =>
        $$"""
        [{{(isFlagged ? "[|" : "")}}CoreAction("People eat" /* well */, Cadence.Weekly{{options}}){{(isFlagged ? "|]" : "")}}, OccurredAtArgument]
        public record {{type}}([Correlation] Guid Id); // kept
        [Disqualifies<{{type}}>(WithinDays = 3)] public record {{type}}Returned([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);

        """;

    [Fact]
    public Task Waits_a_day_for_late_events_of_all_metrics() => VerifyLateness.VerifyAsync(
        "NSM1118",
        Sold("Bread", "", isFlagged: true) + Sold("Milk", ", LatenessAllowanceHours = 0", isFlagged: true),
        Sold("Bread", ", LatenessAllowanceHours = 24", isFlagged: false) + Sold("Milk", ", LatenessAllowanceHours = 24", isFlagged: false),
        AllowLatenessFixer.Key);

    [Theory]
    [InlineData("2026-11-22", "2027-02-22")]
    [InlineData("2026-11-30", "2027-02-28")]
    public Task Sets_the_next_review_a_quarter_after_the_configured_day(string today, string next) => VerifyReview.VerifyAsync(
        "NSM1119",
        Reviewed("Ate", "CoreAction", "[|\"2026-06-30\"|]") + Reviewed("Paid", "Outcome", "[|\"2025-01-01\"|]"),
        Reviewed("Ate", "CoreAction", $"\"{next}\"") + Reviewed("Paid", "Outcome", $"\"{next}\""),
        SetReviewFixer.Key,
        test => test.EditorConfig += $"northstar.today = {today}\n");

    private static string Reviewed(string type, string role, string day) =>
        $"[{role}(\"People eat\", Cadence.Weekly, ReviewBy = /* soon */ {day}), OccurredAtArgument] public record {type};\n";
}
