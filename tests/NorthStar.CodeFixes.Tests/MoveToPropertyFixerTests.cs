using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MoveToPropertyFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MoveToPropertyFixerTests
{
    [Fact]
    public Task Moves_to_the_property_of_that_name() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent([[|Quantity(Unit = "kB")|]] int size, [[|Actor|]] Guid from)
        {
            /// <summary>How much.</summary>
            public int Size { get; } = size;

            public Guid From { get; } = from;
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent(int size, Guid from)
        {
            /// <summary>How much.</summary>
            [Quantity(Unit = "kB")]
            public int Size { get; } = size;

            [Actor]
            public Guid From { get; } = from;
        }
        """);

    [Fact]
    public Task Offers_nothing_without_such_a_property() => Verify.VerifyNoneAsync(
        """
        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        public sealed class Sent([[|Quantity|]] int size, [[|Actor|]] Guid from)
        {
            public long Size { get; } = size;

            private Guid From { get; } = from;
        }
        """);
}
