using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.SeparateMetricFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class SeparateMetricFixerTests
{
    [Fact]
    public Task Moves_the_second_metric_to_a_class() => Verify.VerifyAsync(
        """
        namespace Shop
        {
            /// <summary>Money came.</summary>
            [CoreAction("value", Cadence.Weekly)]
            // and this
            [[|Outcome("revenue", Cadence.Monthly, Owner = "us")|]]
            public sealed record Paid([OccurredAt] DateTime At); // end

            public sealed class Other;
        }
        """,
        """
        namespace Shop
        {
            /// <summary>Money came.</summary>
            [CoreAction("value", Cadence.Weekly)]
            // and this
            public sealed record Paid([OccurredAt] DateTime At); // end

            [Outcome("revenue", Cadence.Monthly, Owner = "us", Event = typeof(Paid))]
            public static partial class PaidOutcome;

            public sealed class Other;
        }
        """);

    [Fact]
    public Task Leaves_the_rest_of_the_list_and_the_language_version() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), [|Guardrail("worse", Cadence.Daily)|], OccurredAtArgument]
        class Paid { }
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        class Paid { }

        [Guardrail("worse", Cadence.Daily, Event = typeof(Paid))]
        internal static partial class PaidGuardrail
        {
        }
        """,
        configure: test => test.LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10);

    [Theory]
    [InlineData("class PaidOutcome;")]
    [InlineData("class PaidOutcomePeriod;")]
    public Task Offers_nothing_where_the_name_is_taken(string other) => Verify.VerifyNoneAsync(
        $$"""
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        [[|Outcome("revenue", Cadence.Monthly)|]]
        public sealed record Paid;
        {{other}}
        """);

    [Theory]
    [InlineData(", Event = typeof(string)", "")]
    [InlineData("", ", Event = typeof(string)")]
    public Task Offers_nothing_where_one_of_them_is_of_another_event(string first, string second) => Verify.VerifyNoneAsync(
        $$"""
        [CoreAction("value", Cadence.Weekly{{first}}), [|Outcome("revenue", Cadence.Monthly{{second}})|], OccurredAtArgument]
        public sealed class Paid;
        """);

    [Fact]
    public Task Offers_nothing_for_a_nested_type() => Verify.VerifyNoneAsync(
        """
        public static class Events
        {
            [CoreAction("value", Cadence.Weekly), [|Outcome("revenue", Cadence.Monthly)|]]
            public sealed record Paid;
        }
        """);
}
