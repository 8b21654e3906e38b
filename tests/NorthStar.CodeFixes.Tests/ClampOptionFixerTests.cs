using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.ClampOptionFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class ClampOptionFixerTests
{
    private static string Source(string option) =>
        $$"""
        [CoreAction("value", Cadence.Weekly{{option}}), OccurredAtArgument]
        public sealed record Sent;
        """;

    [Theory]
    [InlineData("RetainedPeriods", "99_999", "40000")]
    [InlineData("ClockSkewToleranceSeconds", "-1", "0")]
    [InlineData("ClockSkewToleranceSeconds", "60 * 60 * 24 * 30", "604800")]
    [InlineData("FiscalYearStartMonth", "0", "1")]
    [InlineData("LatenessAllowanceHours", "9_000", "8784")]
    [InlineData("LatenessAllowanceHours", "-1", "0")]
    public Task Sets_the_nearest_value(string option, string value, string nearest) => Verify.VerifyAsync(
        Source($", {option} = [|{value}|] /* why */"), Source($", {option} = {nearest} /* why */"), ClampOptionFixer.ClampKey);

    [Fact]
    public Task Returns_to_the_default_rather_than_to_one_period() => Verify.VerifyAsync(
        Source(", RetainedPeriods = [|0|], Owner = \"us\""), Source(", Owner = \"us\""), ClampOptionFixer.DefaultKey);

    [Theory]
    [InlineData(", FiscalYearStartMonth = [|13|]")]
    [InlineData(", Measure = [|(Measure)9|]")]
    [InlineData(", MaxActors = [|5|]")]
    public Task Offers_nothing_where_no_value_is_near(string option) => Verify.VerifyNoneAsync(Source(option));

    [Fact]
    public Task Fixes_all() => Verify.VerifyAsync(
        Source(", RetainedPeriods = [|50000|], ClockSkewToleranceSeconds = [|-3|]"),
        Source(", RetainedPeriods = 40000, ClockSkewToleranceSeconds = 0"));
}
