using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.CorrectPathFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class CorrectPathFixerTests
{
    private static string Source(string path) =>
        $$"""
        public sealed record Header(Guid CustomerId, DateTime SentAt);

        [CoreAction("value", Cadence.Weekly), OccurredAt("Header.SentAt")]
        [Actor( /* who */ {{path}} )] // kept
        public sealed record Sent(Header Header);
        """;

    [Theory]
    [InlineData("\"Header.CustmerId\"", "\"Header.CustomerId\"")]
    [InlineData("\"header.CustomerId\"", "\"Header.CustomerId\"")]
    [InlineData("@\"Header.customerid\"", "@\"Header.CustomerId\"")]
    [InlineData("nameof(Sent.Header) + \".CustomrId\"", "nameof(Sent.Header) + \".CustomerId\"")]
    [InlineData("\"\"\"Header.CustomrId\"\"\"", "\"\"\"Header.CustomerId\"\"\"")]
    public Task Replaces_the_misspelt_name(string path, string corrected) =>
        Verify.VerifyAsync(Source($"[|{path}|]"), Source(corrected), CorrectPathFixer.Key);

    [Theory]
    [InlineData("\"Header.Nothing\"")]
    [InlineData("\"Header.\\u0043ustmerId\"")]
    [InlineData("$\"Header.{\"CustmerId\"}x\"")]
    public Task Offers_nothing_where_no_name_is_near_or_the_text_is_not_plain(string path) =>
        Verify.VerifyNoneAsync(Source($"[|{path}|]"));

    [Fact]
    public Task Fixes_all() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt([|"SentOn"|]), Dimension([|"Planx"|])]
        public sealed record Sent(DateTime SendOn, string Plan);
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt("SendOn"), Dimension("Plan")]
        public sealed record Sent(DateTime SendOn, string Plan);
        """,
        CorrectPathFixer.Key);
}
