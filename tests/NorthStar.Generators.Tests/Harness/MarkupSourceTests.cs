using Microsoft.CodeAnalysis.Text;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.Generators.Tests.Harness;

public class MarkupSourceTests
{
    [Fact]
    public void Reads_spans_with_and_without_id_and_nested()
    {
        MarkupSource source = MarkupSource.Parse("{|NSM0001:class [|C|]|} {|#0:{ }|}");

        Assert.Equal("class C { }", source.Text);
        Assert.Equal(
            [
                new MarkupSpan("NSM0001", new TextSpan(0, 7)),
                new MarkupSpan(null, new TextSpan(6, 1)),
                new MarkupSpan("#0", new TextSpan(8, 3)),
            ],
            source.Spans.AsEnumerable());
    }

    [Fact]
    public void Reads_empty_spans_and_a_position()
    {
        MarkupSource source = MarkupSource.Parse("a[||]b{|X1:|}c$$");

        Assert.Equal("abc", source.Text);
        Assert.Equal([new(null, new TextSpan(1, 0)), new("X1", new TextSpan(2, 0))], source.Spans.AsEnumerable());
        Assert.Equal(3, source.Position);
    }

    [Theory]
    [InlineData("[A, B(1)] class C { int[] x = [1, 2]; int[][] y = [[], [3]]; }")]
    [InlineData("bool b = a[i] | b[j] || c[(int)E.A|(int)E.B];")]
    [InlineData("if (x is [1 or 2, ..] || y is { Length: 0 } | z) { }")]
    [InlineData("""" string s = $$"""{{x}}"""; string t = $"{x}"; string u = $$$"""{{{x}}}"""; """")]
    [InlineData("var f = () => { }; F<int[]>(x => x | {| y);")]
    public void Leaves_plain_csharp_alone(string code)
    {
        MarkupSource source = MarkupSource.Parse(code);

        Assert.Equal(code, source.Text);
        Assert.Empty(source.Spans);
        Assert.Null(source.Position);
    }

    [Theory]
    [InlineData("class [|C")]
    [InlineData("class C|]")]
    [InlineData("class C|}")]
    [InlineData("class [|C|}")]
    [InlineData("class {|X1:C|]")]
    [InlineData("$$class $$C")]
    public void Fails_on_marks_without_counterpart(string markup) =>
        Assert.Contains("line 1", Assert.Throws<VerificationFailedException>(() => MarkupSource.Parse(markup)).Message, StringComparison.Ordinal);
}
