using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.StateUnitFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class StateUnitFixerTests
{
    private static string Source(string annotation) =>
        $$"""
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Sent(
            [{{annotation}}, Dimension(Name = "X")] /* when */ int At);
        """;

    [Theory]
    [InlineData(StateUnitFixer.SecondsKey, "Seconds")]
    [InlineData(StateUnitFixer.MillisecondsKey, "Milliseconds")]
    public async Task States_the_unit_of_an_integer(string key, string unit)
    {
        await Verify.VerifyAsync(Source("[|OccurredAt|]"), Source($"OccurredAt(Unit = UnixTimeUnit.{unit})"), key);
        await Verify.VerifyAsync(Source("[|OccurredAt()|]"), Source($"OccurredAt(Unit = UnixTimeUnit.{unit})"), key);
        await Verify.VerifyAsync(Source("OccurredAt(Unit = [|(UnixTimeUnit)9|])"), Source($"OccurredAt(Unit = UnixTimeUnit.{unit})"), key);
        await Verify.VerifyAsync(Source("OccurredAt(Unit = [|UnixTimeUnit.Unspecified|])"), Source($"OccurredAt(Unit = UnixTimeUnit.{unit})"), key);
    }

    [Fact]
    public Task Removes_the_unit_of_a_date() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAt("At", /* odd */ Unit = [|UnixTimeUnit.Seconds|])]
        public sealed record Sent(DateTime At);

        [InputMetric("value", Cadence.Weekly)]
        public sealed record Seen([OccurredAt( Unit = [|UnixTimeUnit.Seconds|] )] DateTime At);
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAt("At" /* odd */ )]
        public sealed record Sent(DateTime At);

        [InputMetric("value", Cadence.Weekly)]
        public sealed record Seen([OccurredAt] DateTime At);
        """,
        StateUnitFixer.RemoveKey);

    [Fact]
    public Task Follows_a_path() => Verify.VerifyAsync(
        """
        public sealed record Header(int? Unix);

        [CoreAction("value", Cadence.Weekly)]
        [[|OccurredAt("Header.Unix")|]]
        public sealed record Sent(Header Header);
        """,
        """
        public sealed record Header(int? Unix);

        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt("Header.Unix", Unit = UnixTimeUnit.Seconds)]
        public sealed record Sent(Header Header);
        """,
        StateUnitFixer.SecondsKey);

    [Fact]
    public Task Adds_a_using_directive_where_the_name_does_not_bind() => Verify.VerifyWithoutUsingsAsync(
        """
        namespace Shop;

        [NorthStar.CoreAction("value", NorthStar.Cadence.Weekly)]
        public sealed record Sent([[|NorthStar.OccurredAt|]] long At);
        """,
        """
        using NorthStar;

        namespace Shop;

        [NorthStar.CoreAction("value", NorthStar.Cadence.Weekly)]
        public sealed record Sent([NorthStar.OccurredAt(Unit = UnixTimeUnit.Seconds)] long At);
        """,
        StateUnitFixer.SecondsKey);
}
