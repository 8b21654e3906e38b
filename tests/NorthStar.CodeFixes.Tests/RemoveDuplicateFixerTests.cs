using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.RemoveDuplicateFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class RemoveDuplicateFixerTests
{
    [Fact]
    public Task Removes_the_annotation_with_its_brackets() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Sent([OccurredAt] DateTime SentAt, [[|OccurredAt|]] DateTime ReadAt);
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Sent([OccurredAt] DateTime SentAt, DateTime ReadAt);
        """);

    [Fact]
    public Task Removes_the_second_target_and_relation() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), Target(2026, 1, 5), [|Target(2026, 1, 6)|]]
        public sealed record Sent([OccurredAt] DateTime At, [Correlation] Guid Id);

        [Disqualifies<Sent>(WithinDays = 1)]
        [[|Disqualifies<Sent>(WithinDays = 2)|]]
        public sealed record Recalled([OccurredAt] DateTime At, [Correlation] Guid Id);
        """,
        """
        [CoreAction("value", Cadence.Weekly), Target(2026, 1, 5)]
        public sealed record Sent([OccurredAt] DateTime At, [Correlation] Guid Id);

        [Disqualifies<Sent>(WithinDays = 1)]
        public sealed record Recalled([OccurredAt] DateTime At, [Correlation] Guid Id);
        """);

    [Fact]
    public Task Removes_the_line_and_keeps_what_is_above() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent
        {
            [Actor]
            public Guid From { get; init; }

            /// <summary>The other one.</summary>
            // a comment
            [[|Actor|]]
            [Obsolete]
            public Guid To { get; init; }
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent
        {
            [Actor]
            public Guid From { get; init; }

            /// <summary>The other one.</summary>
            // a comment
            [Obsolete]
            public Guid To { get; init; }
        }
        """);

    [Theory]
    [InlineData("[[|Actor|], Dimension]", "[Dimension]")]
    [InlineData("[Dimension, [|Actor|]]", "[Dimension]")]
    [InlineData("[Dimension , [|Actor()|] , Obsolete]", "[Dimension , Obsolete]")]
    [InlineData("[[|Actor|], /* why */ Dimension]", "[/* why */ Dimension]")]
    [InlineData("[Dimension /* by */, /* who */ [|Actor|]]", "[Dimension /* by */ /* who */ ]")]
    [InlineData("[[|Actor|] /* who */] [Dimension]", "/* who */ [Dimension]")]
    [InlineData("[Dimension] // by\n    [[|Actor|]] // who\n   ", "[Dimension] // by\n    // who\n   ")]
    [InlineData("[\n        [|Actor|], // who\n        Dimension]", "[\n        // who\n        Dimension]")]
    public Task Keeps_the_neighbours_and_comments(string annotations, string kept) => Verify.VerifyAsync(
        $$"""
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument, Actor("From")]
        public sealed class Sent
        {
            {{annotations}} public string? To { get; init; } public Guid From;
        }
        """,
        $$"""
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument, Actor("From")]
        public sealed class Sent
        {
            {{kept}} public string? To { get; init; } public Guid From;
        }
        """);

    [Fact]
    public Task Removes_several_of_one_list_at_once() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent
        {
            [Actor, EventId, Quantity, Dimension]
            public int From;

            [[|Actor|], Obsolete, [|EventId|], [|Quantity|]]
            public int To;

            [Obsolete]
            public string? Other;
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent
        {
            [Actor, EventId, Quantity, Dimension]
            public int From;

            [Obsolete]
            public int To;

            [Obsolete]
            public string? Other;
        }
        """);

    [Fact]
    public Task Leaves_breakdowns_of_one_name() => Verify.VerifyNoneAsync(
        """
        public sealed record Address(string Country);

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed record Sent([Dimension("Country")] Address From, [[|Dimension("Country")|]] Address To);
        """);

    [Fact]
    public Task Leaves_a_list_with_directives() => Verify.VerifyNoneAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent
        {
            [Actor] public Guid From;
            [
        #if true
                [|Actor|]
        #endif
            ]
            public Guid To;
        }
        """);
}
