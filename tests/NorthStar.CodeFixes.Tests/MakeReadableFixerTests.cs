using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MakeReadableFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MakeReadableFixerTests
{
    private static string Source(string member) =>
        $$"""
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public class Sent
        {
            // Who.
            {{member}} // kept
        }
        """;

    [Theory]
    [InlineData("[[|Actor|]] private Guid From { get; init; }", "[Actor] internal Guid From { get; init; }")]
    [InlineData("[[|Actor|]] Guid From { get; init; }", "[Actor] internal Guid From { get; init; }")]
    [InlineData("[[|Actor|]] protected private Guid From { get; init; }", "[Actor] internal Guid From { get; init; }")]
    [InlineData("[[|Actor|]] readonly Guid _from;", "[Actor] internal readonly Guid _from;")]
    [InlineData("[[|Actor|]] protected Guid From { get; set; }", "[Actor] protected internal Guid From { get; set; }")]
    [InlineData("[[|Actor|]] public Guid From { private get; set; }", "[Actor] public Guid From { internal get; set; }")]
    [InlineData("[[|Actor|]] public Guid From { protected /* why */ get; set; }", "[Actor] public Guid From { protected internal /* why */ get; set; }")]
    [InlineData("[[|Actor|]] internal Guid From { private get; set; }", "[Actor] internal Guid From { get; set; }")]
    [InlineData("[[|Actor|]] protected internal Guid From { private get; set; }", "[Actor] protected internal Guid From { get; set; }")]
    public Task Widens_what_hides_the_member(string member, string readable) =>
        Verify.VerifyAsync(Source(member), Source(readable), MakeReadableFixer.Key);

    [Theory]
    [InlineData("[[|Actor|]] private static Guid From { get; set; }")]
    [InlineData("[[|Actor|]] private const int From = 1;")]
    [InlineData("[[|Actor|]] public Guid From { set { } }")]
    [InlineData("[[|Actor|]] protected Guid From { get; private set; }")]
    [InlineData("[[|Actor|]] protected virtual Guid From { get; set; }")]
    [InlineData("[[|Actor|]] private Key From { get; set; } private sealed record Key(Guid Id);")]
    public Task Offers_nothing_where_a_modifier_is_not_the_reason_or_not_free(string member) => Verify.VerifyNoneAsync(Source(member));

    [Fact]
    public Task Follows_a_path_into_another_file() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Actor([|"Customer.Key"|])] Header Header);
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Actor("Customer.Key")] Header Header);
        """,
        MakeReadableFixer.Key,
        test =>
        {
            const string header = "public sealed record Header(Customer Customer);\n";
            test.Sources.Add(("Customer.cs", header + "public sealed class Customer { private Guid Key { get; } }"));
            test.FixedSources.Add(("Customer.cs", header + "public sealed class Customer { internal Guid Key { get; } }"));
        });

    [Fact]
    public Task Fixes_all() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAt([|"At"|])]
        public sealed class Sent
        {
            [[|Actor|], [|EventId|]]
            private Guid From { get; init; }

            private DateTime At { get; init; }
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAt("At")]
        public sealed class Sent
        {
            [Actor, EventId]
            internal Guid From { get; init; }

            internal DateTime At { get; init; }
        }
        """);
}
