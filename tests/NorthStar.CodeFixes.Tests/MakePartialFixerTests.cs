using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MakePartialFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MakePartialFixerTests
{
    private static string Source(string annotation, string other) =>
        $$"""
        namespace Mail;

        [{{annotation}}]
        public sealed record Sent([OccurredAt] DateTime At, [Dimension] string Plan);

        {{other}}
        """;

    [Theory]
    [InlineData("// mine\npublic class SentPeriod\n{\n    public bool IsGood => Count > 1;\n}", "// mine\npublic partial class SentPeriod\n{\n    public bool IsGood => Count > 1;\n}")]
    [InlineData("class SentFigures { }", "partial class SentFigures { }")]
    [InlineData("sealed /* x */ class SentAggregator { }", "sealed /* x */ partial class SentAggregator { }")]
    public Task Makes_the_class_another_part(string other, string partial) => Verify.VerifyAsync(
        Source("[|CoreAction(\"value\", Cadence.Weekly)|]", other.Replace("Count > 1", "ToString() != \"\"", StringComparison.Ordinal)),
        Source("CoreAction(\"value\", Cadence.Weekly)", partial.Replace("Count > 1", "ToString() != \"\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("public static class SentPeriod { }")]
    [InlineData("internal class SentPeriod { }")]
    [InlineData("public class SentPeriod : Exception { }")]
    [InlineData("public class SentPeriod { public string Start => \"\"; public string Plan = \"\"; public Guid ByPlan; }")]
    [InlineData("public record SentPeriod;")]
    [InlineData("public struct SentPeriod { }")]
    [InlineData("public enum SentPeriod { }")]
    public Task Offers_nothing_where_the_parts_would_not_compile(string other) =>
        Verify.VerifyNoneAsync(Source("[|CoreAction(\"value\", Cadence.Weekly)|]", other));
}
