using NorthStar.Generators;
using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.UseDateTimeOffsetFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class UseDateTimeOffsetFixerTests
{
    private static string Source(string members, string further = "") =>
        $$"""
        [CoreAction("People meet", Cadence.Weekly)]
        public sealed class MeetingHosted
        {
            {{members}}
        }
        {{further}}
        """;

    [Theory]
    [InlineData("[[|OccurredAt|]] public DateTime At { get; set; } // UTC", "[OccurredAt] public DateTimeOffset At { get; set; } // UTC")]
    [InlineData("[[|OccurredAt|]] public System.DateTime? At;", "[OccurredAt] public System.DateTimeOffset? At;")]
    [InlineData("[[|OccurredAt|]] public /* when */ global::System.DateTime At;", "[OccurredAt] public /* when */ global::System.DateTimeOffset At;")]
    public Task Changes_the_type_of_the_member(string members, string changed) =>
        Verify.VerifyAsync("NSM1117", Source(members), Source(changed), UseDateTimeOffsetFixer.Key);

    [Fact]
    public Task Changes_what_still_compiles_in_all_files() => Verify.VerifyAsync(
        "NSM1117",
        "[CoreAction(\"a\", Cadence.Weekly)] public record Ate([[|OccurredAt|]] DateTime At); [Outcome(\"b\", Cadence.Weekly)] public record Paid([[|OccurredAt|]] DateTime At);",
        "[CoreAction(\"a\", Cadence.Weekly)] public record Ate([OccurredAt] DateTimeOffset At); [Outcome(\"b\", Cadence.Weekly)] public record Paid([OccurredAt] DateTimeOffset At);",
        key: null,
        test =>
        {
            const string User = "class Kitchen { void Serve(AteAggregator all) => all.Record(new Ate(DateTime.UtcNow)); bool IsLater(Paid one, Ate other) => one.At > other.At; }";
            test.Sources.Add(("Kitchen.cs", User));
            test.FixedSources.Add(("Kitchen.cs", User));
        });

    [Theory]
    [InlineData("[[|OccurredAt|]] public DateTime At { get; set; }", "class Report { DateTime Of(MeetingHosted e) => e.At; }")]
    [InlineData("[[|OccurredAt|]] public DateTime At { get; set; } DateTime Start => At;", "")]
    [InlineData("[OccurredAt(nameof(Ended.At))] public Moment Ended { get; set; } = new();", "public class Moment { public DateTime At { get; set; } }")]
    [InlineData("[[|OccurredAt|]] public Time At { get; set; }", "")]
    public Task Offers_nothing_that_would_not_compile(string members, string further) => Verify.VerifyNoneAsync(
        "NSM1117",
        "using Time = System.DateTime;\n" + Source(members.Replace("[OccurredAt(nameof(Ended.At))]", "[[|OccurredAt(\"At\")|]]", StringComparison.Ordinal), further));

    [Fact]
    public Task Offers_nothing_where_another_file_reads_a_DateTime() => Verify.VerifyNoneAsync(
        "NSM1117",
        Source("[[|OccurredAt|]] public DateTime At { get; set; }", "class Other { }"),
        test => test.Sources.Add(("Report.cs", "class Report { DateTime Of(MeetingHosted e) => e.At; }")));

    [Fact]
    public async Task Offers_nothing_where_another_project_may_read_a_DateTime()
    {
        using var solution = new FixAllSolution(new UseDateTimeOffsetFixer(), new StructureAnalyzer(), "NSM1117", Source("[OccurredAt] public DateTime At { get; set; }"));
        Assert.Equal(1, await solution.CountOffersAsync(solution.First, UseDateTimeOffsetFixer.Key));

        solution.Refer();

        Assert.Equal(0, await solution.CountOffersAsync(solution.First, UseDateTimeOffsetFixer.Key));
    }
}
