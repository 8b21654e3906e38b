using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.NameBreakdownFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class NameBreakdownFixerTests
{
    [Fact]
    public Task Names_the_second_breakdown_by_its_path() => Verify.VerifyAsync(
        """
        public sealed record Address(string Country);

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Dimension("Country")] Address From, [[|Dimension("Country")|]] Address To);
        """,
        """
        public sealed record Address(string Country);

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Dimension("Country")] Address From, [Dimension("Country", Name = "ToCountry")] Address To);
        """);

    [Fact]
    public Task Offers_nothing_where_the_path_is_the_name() => Verify.VerifyNoneAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Dimension] string Country, [[|Dimension(Name = "Country")|]] string Other);
        """);

    [Fact]
    public Task Offers_nothing_for_other_parts() => Verify.VerifyNoneAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Actor] Guid From, [[|Actor|]] Guid To);
        """);
}
