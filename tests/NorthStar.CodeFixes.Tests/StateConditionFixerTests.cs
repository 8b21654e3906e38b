using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.StateConditionFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class StateConditionFixerTests
{
    private static string Source(string member) =>
        $$"""
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent(
            {{member}} /* kept */);
        """;

    [Theory]
    [InlineData("[[|Quality|]] string Text", "[Quality(NotEmpty = true)] string Text")]
    [InlineData("[[|Quality()|], Dimension] string? Text", "[Quality(NotEmpty = true), Dimension] string? Text")]
    [InlineData("[[|Quality|]] List<int> Lines", "[Quality(NotEmpty = true)] List<int> Lines")]
    [InlineData("[[|Quality(\"Length\")|]] string Text", "")]
    [InlineData("[[|Quality|]] int Count", "")]
    public Task Requires_that_strings_and_collections_are_not_empty(string member, string stated) => stated.Length == 0
        ? Verify.VerifyNoneAsync(Source(member))
        : Verify.VerifyAsync(Source(member), Source(stated), StateConditionFixer.NotEmptyKey);

    [Theory]
    [InlineData("[Quality(AtLeast = [|2.0|])] int Count", "[Quality(AtLeast = 2)] int Count")]
    [InlineData("[Quality(Above = [|\"-3\"|])] long Count", "[Quality(Above = -3)] long Count")]
    [InlineData("[Quality(AtLeast = [|1.0|])] List<int> Lines", "[Quality(AtLeast = 1)] List<int> Lines")]
    public Task Writes_a_whole_number_as_an_integer(string member, string stated) =>
        Verify.VerifyAsync(Source(member), Source(stated), StateConditionFixer.IntegerKey);

    [Theory]
    [InlineData("[Quality(AtLeast = [|2.5|])] int Count")]
    [InlineData("[Quality(AtLeast = [|1000.0|])] byte Count")]
    [InlineData("[Quality(AtLeast = [|30|])] TimeSpan Duration")]
    [InlineData("[Quality(AtLeast = [|\"30\"|])] TimeSpan Duration")]
    [InlineData("[Quality(IsTrue = [|true|])] string Text")]
    public Task Offers_nothing_where_the_meaning_could_be_another(string member) => Verify.VerifyNoneAsync(Source(member));

    [Fact]
    public Task Fixes_all() => Verify.VerifyAsync(
        Source("[[|Quality|]] string A, [[|Quality|]] string B"),
        Source("[Quality(NotEmpty = true)] string A, [Quality(NotEmpty = true)] string B"));
}
