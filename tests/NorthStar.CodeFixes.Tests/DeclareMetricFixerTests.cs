using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.DeclareMetricFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class DeclareMetricFixerTests
{
    [Fact]
    public Task Declares_a_metric_that_works() => Verify.VerifyAsync(
        """
        namespace Mail
        {
            /// <summary>A letter.</summary>
            [Serializable] // kept
            public sealed record Sent([[|OccurredAt|]] DateTime At, [[|Actor|]] Guid From);
        }
        """,
        """
        namespace Mail
        {
            /// <summary>A letter.</summary>
            [CoreAction("", Cadence.Weekly)]
            [Serializable] // kept
            public sealed record Sent([OccurredAt] DateTime At, [Actor] Guid From);
        }
        """);

    [Theory]
    [InlineData("public sealed record Sent([[|Actor|]] Guid From);")]
    [InlineData("public sealed record Sent<T>([[|OccurredAt|]] DateTime At);")]
    [InlineData("public sealed record Sent([[|OccurredAt|]] string At);")]
    [InlineData("[assembly: [|OccurredAt(\"At\", Event = typeof(Sent))|]] public sealed record Sent(DateTime At);")]
    public Task Offers_nothing_that_would_not_work(string source) => Verify.VerifyNoneAsync(source);
}
