using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MakeAggregatorStaticFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MakeAggregatorStaticFixerTests
{
    private const string Types = """

        [CoreAction("v", Cadence.Weekly)] public record Sent([OccurredAt] DateTimeOffset At);
        namespace Microsoft.AspNetCore.Mvc { public abstract class ControllerBase; }
        """;

    [Fact]
    public Task Makes_the_fields_static() => Verify.VerifyAsync(
        """
        class MailController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            /// <summary>All mail.</summary>
            private readonly /* all */ SentAggregator _sent = [|new()|];
            SentAggregator _more = [|new SentAggregator()|];

            public void Post(Sent e) => _sent.Record(e);
        }
        """ + Types,
        """
        class MailController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            /// <summary>All mail.</summary>
            private static readonly /* all */ SentAggregator _sent = new();
            static SentAggregator _more = new SentAggregator();

            public void Post(Sent e) => _sent.Record(e);
        }
        """ + Types);

    [Theory]
    [InlineData("public readonly SentAggregator _sent = [|new()|];")]
    [InlineData("readonly SentAggregator _sent = [|new(TimeProvider.System)|];")]
    [InlineData("readonly SentAggregator _sent = [|new()|]; void Post(Sent e) => this._sent.Record(e);")]
    [InlineData("SentAggregator? _sent = [|new()|]; void Post(MailController? other) => other?._sent?.Save(System.IO.Stream.Null);")]
    [InlineData("readonly SentAggregator _sent = [|new()|]; MailController(SentAggregator sent) => _sent = sent;")]
    [InlineData("SentAggregator Sent { get; } = [|new()|];")]
    public Task Offers_nothing_where_it_would_not_compile_or_more_is_to_decide(string members) => Verify.VerifyNoneAsync(
        $"class MailController : Microsoft.AspNetCore.Mvc.ControllerBase {{ {members} }}" + Types);
}
