using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.StateOwnerFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class StateOwnerFixerTests
{
    private static string Source(string owned) =>
        $$"""
        namespace Shop;

        {{owned}}
        [[|InputMetric("People come", Cadence.Weekly /* ISO */)|], OccurredAtArgument] public record Came;
        [[|InputMetric("People stay", Cadence.Weekly, Owner = " ")|], OccurredAtArgument] public record Stayed;
        """;

    [Fact]
    public Task Copies_the_only_owner_of_the_namespace()
    {
        const string Owned = """[CoreAction("People eat", Cadence.Weekly, Owner = "The \"kitchen\""), OccurredAtArgument] public record Ate;""";
        return Verify.VerifyAsync(
            "NSM1112",
            Source(Owned),
            $$"""
            namespace Shop;

            {{Owned}}
            [InputMetric("People come", Cadence.Weekly, Owner = "The \"kitchen\"" /* ISO */), OccurredAtArgument] public record Came;
            [InputMetric("People stay", Cadence.Weekly, Owner = "The \"kitchen\""), OccurredAtArgument] public record Stayed;
            """,
            StateOwnerFixer.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Outcome(\"a\", Cadence.Weekly, Owner = \"A\"), OccurredAtArgument] public record A; [Outcome(\"b\", Cadence.Weekly, Owner = \"B\"), OccurredAtArgument] public record B;")]
    public Task Invents_no_owner(string owned) => Verify.VerifyNoneAsync("NSM1112", Source(owned));
}
