using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.RemoveAnnotationFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class RemoveAnnotationFixerTests
{
    [Fact]
    public Task Removes_all_of_a_type_without_a_metric() => Verify.VerifyAsync(
        """
        public sealed class Sent
        {
            // Who.
            [[|Actor|], [|EventId|]]
            public Guid From { get; init; }

            [[|OccurredAt|] /* when */]
            [Obsolete, [|Dimension|]]
            public DateTime At { get; init; }
        }
        """,
        """
        public sealed class Sent
        {
            // Who.
            public Guid From { get; init; }

            /* when */
            [Obsolete]
            public DateTime At { get; init; }
        }
        """);

    [Fact]
    public Task Removes_parts_and_targets_that_no_metric_has() => Verify.VerifyAsync(
        """
        [[|Target(2026, 1, 5)|]]
        public sealed record Sent([[|Correlation|]] Guid Id, [[|Group|]] Guid Team);
        """,
        """
        public sealed record Sent(Guid Id, Guid Team);
        """);

    [Fact]
    public Task Removes_annotations_of_parameters_and_of_the_assembly() => Verify.VerifyAsync(
        """
        [assembly: [|Actor("From", Event = typeof(Sent))|]]
        [assembly: [|OccurredAtArgument(Event = typeof(Sent))|], System.Reflection.AssemblyCompany("us")]

        public sealed record Sent([[|Actor|]] Guid From,
            [[|Quantity|]]
            [property: [|Dimension|]] int Size);
        """,
        """
        [assembly: System.Reflection.AssemblyCompany("us")]

        public sealed record Sent(Guid From,
            int Size);
        """);
}
