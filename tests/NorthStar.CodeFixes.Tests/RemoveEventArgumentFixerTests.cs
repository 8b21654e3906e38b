using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.RemoveEventArgumentFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class RemoveEventArgumentFixerTests
{
    [Fact]
    public Task Removes_the_event_of_annotations_that_have_one_already() => Verify.VerifyAsync(
        """
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt("At", Event = [|typeof(Sent)|] /* own */)]
        [ActorArgument(typeof(Guid), Event = [|typeof(Sent)|])]
        public sealed record Sent(DateTime At, [Quantity(Event = [|typeof(Sent)|], Unit = "kB")] int Size, [EventId(Event = [|typeof(int)|])] int Id);
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt("At" /* own */)]
        [ActorArgument(typeof(Guid))]
        public sealed record Sent(DateTime At, [Quantity(Unit = "kB")] int Size, [EventId] int Id);
        """);

    [Fact]
    public Task Offers_nothing_at_assembly_level_or_where_a_path_is_missing() => Verify.VerifyNoneAsync(
        """
        [assembly: [|Actor("From")|]]

        [CoreAction("value", Cadence.Weekly), OccurredAtArgument]
        [[|Actor|]]
        public sealed record Sent(Guid From);
        """);
}
