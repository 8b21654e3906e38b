using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.StateValueFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class StateValueFixerTests
{
    private const string Beginning = "\"TODO: what customers have or can do afterwards that they could not before\"";

    private static string Source(string summary, string arguments) =>
        $$"""
        {{summary}}
        [CoreAction({{arguments}}), OccurredAtArgument] // weekly
        public sealed record MeetingHosted;
        """;

    [Theory]
    [InlineData("/// <summary>People meet without travelling.</summary>")]
    [InlineData("/** <summary>People meet without travelling</summary> */")]
    [InlineData("/// <summary>\n/// People meet\n/// without travelling.\n/// </summary>\n/// <remarks>Hosted.</remarks>")]
    public Task Takes_the_summary_of_the_type(string summary) => Verify.VerifyAsync(
        "NSM1114",
        Source(summary, "[|\"\"|], /* ISO */ Cadence.Weekly"),
        Source(summary, "\"People meet without travelling\", /* ISO */ Cadence.Weekly"),
        StateValueFixer.SummaryKey);

    [Fact]
    public Task Writes_what_has_to_be_escaped() => Verify.VerifyAsync(
        "NSM1114",
        Source("/// <summary>Teams with a \"why\" &amp; a plan.</summary>", "cadence: Cadence.Weekly, value: [|\"Meeting hosted\"|]"),
        Source("/// <summary>Teams with a \"why\" &amp; a plan.</summary>", "cadence: Cadence.Weekly, value: \"Teams with a \\\"why\\\" & a plan\""));

    [Theory]
    [InlineData("")]
    [InlineData("// People meet.")]
    [InlineData("/// <summary></summary>")]
    [InlineData("/// <summary>A meeting was hosted.</summary>")]
    [InlineData("/// <summary>People <b>meet</b>.</summary>")]
    [InlineData("/// <remarks>People meet.</remarks>")]
    public Task Otherwise_begins_one_that_is_reported_until_it_is_finished(string summary) => Verify.VerifyAsync(
        "NSM1114",
        Source(summary, "[|\"Hosts a meeting\"|], Cadence.Weekly"),
        Source(summary, $"[|{Beginning}|], Cadence.Weekly"),
        key: null,
        test => test.NumberOfIncrementalIterations = 1);

    [Fact]
    public Task Begins_none_twice() => Verify.VerifyNoneAsync("NSM1114", Source("", $"[|{Beginning}|], Cadence.Weekly"));

    [Fact]
    public Task Takes_the_summaries_of_all_files() => Verify.VerifyAsync(
        "NSM1114",
        Source("/// <summary>People agree.</summary>", "[|\"\"|], Cadence.Weekly"),
        Source("/// <summary>People agree.</summary>", "\"People agree\", Cadence.Weekly"),
        StateValueFixer.SummaryKey,
        test =>
        {
            string other = Source("/// <summary>Learners can sing.</summary>", "[|\"todo\"|], Cadence.Daily").Replace("MeetingHosted", "LessonHeld", StringComparison.Ordinal);
            test.Sources.Add(("Other.cs", other));
            test.FixedSources.Add(("Other.cs", other.Replace("[|\"todo\"|]", "\"Learners can sing\"", StringComparison.Ordinal)));
        });
}
