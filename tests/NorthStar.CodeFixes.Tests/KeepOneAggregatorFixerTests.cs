using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.KeepOneAggregatorFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class KeepOneAggregatorFixerTests
{
    private const string Event = "\n[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Seen;\n[CoreAction(\"v\", Cadence.Weekly)] public record Sent([OccurredAt] DateTimeOffset At);\n";

    [Fact]
    public Task A_local_uses_the_field() => Verify.VerifyAsync(
        """
        class Handler
        {
            // Counts one more.
            long Handle(Sent e)
            {
                var all = [|new SentAggregator()|]; // why
                all.Record(e);
                return all.Current.Value;
            }
        }
        """ + Event,
        """
        class Handler
        {
            private static readonly SentAggregator SharedSentAggregator = new();

            // Counts one more.
            long Handle(Sent e)
            {
                var all = SharedSentAggregator; // why
                all.Record(e);
                return all.Current.Value;
            }
        }
        """ + Event);

    [Fact]
    public Task Methods_of_a_type_share_it() => Verify.VerifyAsync(
        """
        static class Handler
        {
            static readonly int s_n = 1;

            static void Handle(Sent e) => [|new SentAggregator()|].Record(e);
            static void Again(Sent e) { SentAggregator all = [|new()|]; all.Record(e); }
            static void Other(Seen e) => [|new SeenAggregator()|].Record(e, DateTimeOffset.UtcNow);
        }
        """ + Event,
        """
        static class Handler
        {
            private static readonly SeenAggregator SharedSeenAggregator = new();
            private static readonly SentAggregator SharedSentAggregator = new();
            static readonly int s_n = 1;

            static void Handle(Sent e) => SharedSentAggregator.Record(e);
            static void Again(Sent e) { SentAggregator all = SharedSentAggregator; all.Record(e); }
            static void Other(Seen e) => SharedSeenAggregator.Record(e, DateTimeOffset.UtcNow);
        }
        """ + Event,
        configure: test =>
        {
            test.BatchFixedCode = test.FixedCode!.Replace(
                "    private static readonly SeenAggregator SharedSeenAggregator = new();\n    private static readonly SentAggregator SharedSentAggregator = new();\n",
                "    private static readonly SentAggregator SharedSentAggregator = new();\n    private static readonly SeenAggregator SharedSeenAggregator = new();\n",
                StringComparison.Ordinal);
            test.BatchFixedSources.Add(test.FixedSources[1]);
        });

    [Fact]
    public Task A_property_returns_it() => Verify.VerifyAsync(
        """
        static class Metrics
        {
            /// <summary>All mail.</summary>
            public static SentAggregator Mail => [|new()|];
        }
        """ + Event,
        """
        static class Metrics
        {
            private static readonly SentAggregator SharedSentAggregator = new();

            /// <summary>All mail.</summary>
            public static SentAggregator Mail => SharedSentAggregator;
        }
        """ + Event);

    [Fact]
    public Task On_one_line() => Verify.VerifyAsync(
        "namespace Mail { struct Handler { void Handle(Sent e) => [|new SentAggregator()|].Record(e); } }" + Event,
        "namespace Mail { struct Handler { private static readonly SentAggregator SharedSentAggregator = new(); void Handle(Sent e) => SharedSentAggregator.Record(e); } }" + Event);

    [Theory]
    [InlineData("class C { void M(Sent e) => [|new SentAggregator(TimeProvider.System)|].Record(e); }")]
    [InlineData("class C<T> { void M(Sent e) => [|new SentAggregator()|].Record(e); }")]
    [InlineData("class C<T> { class D { void M(Sent e) => [|new SentAggregator()|].Record(e); } }")]
    [InlineData("class C { void M(Sent e) => [|new SentAggregator()|].Record(e); int SharedSentAggregator; }")]
    [InlineData("class C { Action<Sent> M = e => [|new SentAggregator()|].Record(e); }")]
    [InlineData("interface I { void M(Sent e) => [|new SentAggregator()|].Record(e); }")]
    public Task Offers_nothing_where_more_is_to_decide(string code) => Verify.VerifyNoneAsync(code + Event);
}
