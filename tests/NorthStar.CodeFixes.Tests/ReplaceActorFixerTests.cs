using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.ReplaceActorFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class ReplaceActorFixerTests
{
    private static string Source(string members, string before = "") =>
        $$"""
        {{before}}[CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public sealed record MeetingHosted({{members}});
        """;

    [Theory]
    [InlineData("[[|Actor|]] string SessionId, Guid HostId", "string SessionId, [Actor] Guid HostId")]
    [InlineData("Guid HostId, /* web */ [EventId, [|Actor|]] string SessionId", "[Actor] Guid HostId, /* web */ [EventId] string SessionId")]
    [InlineData("[[|Actor|]] Guid AdminId, Guid AdminUserId, Guid CustomerId", "Guid AdminId, Guid AdminUserId, [Actor] Guid CustomerId")]
    public Task Marks_the_only_customer(string members, string marked) => Verify.VerifyAsync("NSM1104", Source(members), Source(marked), ReplaceActorFixer.Key);

    [Fact]
    public Task Removes_the_path_of_the_other() => Verify.VerifyAsync(
        "NSM1104",
        Source("string SessionId, Guid HostId", "[[|Actor(nameof(SessionId))|]] // for now\n"),
        Source("string SessionId, [Actor] Guid HostId", "// for now\n"));

    [Fact]
    public Task Keeps_the_layout_of_properties() => Verify.VerifyAsync(
        "NSM1104",
        """
        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public sealed class MeetingHosted
        {
            // From the browser
            [[|Actor|]]
            public string SessionId { get; init; } = ""; // random

            /// <summary>Who invites.</summary>
            public Guid HostId { get; init; }
        }
        """,
        """
        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument]
        public sealed class MeetingHosted
        {
            // From the browser
            public string SessionId { get; init; } = ""; // random

            /// <summary>Who invites.</summary>
            [Actor]
            public Guid HostId { get; init; }
        }
        """);

    [Fact]
    public Task Marks_the_customers_of_all_metrics() => Verify.VerifyAsync(
        "NSM1104",
        Source("[[|Actor|]] string SessionId, Guid HostId") + "\n" + Source("[[|Actor|]] string DeviceId, Guid UserId").Replace("MeetingHosted", "CallHeld", StringComparison.Ordinal),
        Source("string SessionId, [Actor] Guid HostId") + "\n" + Source("string DeviceId, [Actor] Guid UserId").Replace("MeetingHosted", "CallHeld", StringComparison.Ordinal));

    [Theory]
    [InlineData("[[|Actor|]] string SessionId, Guid RoomId")]
    [InlineData("[[|Actor|]] string SessionId, Guid HostId, Guid GuestId")]
    [InlineData("[[|Actor|]] string SessionId, [Dimension] string UserId")]
    public Task Offers_nothing_where_no_customer_is_obvious(string members) => Verify.VerifyNoneAsync("NSM1104", Source(members));
}
