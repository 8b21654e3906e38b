using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.MarkIdentityFixer>;

namespace NorthStar.CodeFixes.Tests;

/// <summary>The fixers that mark who gets the value, and what identifies the event.</summary>
public sealed class MarkIdentityFixerTests
{
    private static string Source(string members, bool isFlagged = false) =>
        $$"""
        [{{(isFlagged ? "[|" : "")}}CoreAction("People meet", Cadence.Weekly){{(isFlagged ? "|]" : "")}}, OccurredAtArgument]
        public sealed record MeetingHosted({{members}});
        """;

    [Theory]
    [InlineData("Guid MeetingId, Guid HostId", "Guid MeetingId, [Actor] Guid HostId")]
    [InlineData("Guid MeetingId, /* who */ string customer_id", "Guid MeetingId, /* who */ [Actor] string customer_id")]
    [InlineData("[Quality] bool Done, long UserId", "[Quality] bool Done, [Actor] long UserId")]
    public Task Marks_the_only_actor(string members, string marked) =>
        Verify.VerifyAsync("NSM1103", Source(members, isFlagged: true), Source(marked), MarkIdentityFixer.ActorKey);

    [Theory]
    [InlineData("Guid HostId, Guid GuestId")]
    [InlineData("Guid MeetingId, Guid DeviceId")]
    [InlineData("[Dimension] string UserId")]
    public Task Offers_no_actor_where_none_is_obvious(string members) => Verify.VerifyNoneAsync("NSM1103", Source(members, isFlagged: true));

    [Theory]
    [InlineData("Guid MeetingId, Guid EventId", "Guid MeetingId, [EventId] Guid EventId")]
    [InlineData("Guid RoomId, long id", "Guid RoomId, [EventId] long id")]
    [InlineData("Guid RoomId, /* ours */ Guid MeetingId", "Guid RoomId, /* ours */ [EventId] Guid MeetingId")]
    [InlineData("Guid meeting_hosted_id, Guid MeetingId", "[EventId] Guid meeting_hosted_id, Guid MeetingId")]
    public Task Marks_the_most_likely_id(string members, string marked) =>
        Verify.VerifyAsync("NSM1116", Source(members, isFlagged: true), Source(marked), MarkIdentityFixer.EventIdKey);

    [Theory]
    [InlineData("Guid RoomId, Guid HostId")]
    [InlineData("[Actor] Guid MeetingId")]
    [InlineData("DateTime Id")]
    public Task Offers_no_id_where_none_is_obvious(string members) => Verify.VerifyNoneAsync("NSM1116", Source(members, isFlagged: true));

    [Fact]
    public Task Marks_the_ids_of_all_metrics() => Verify.VerifyAsync(
        "NSM1116",
        Source("Guid Id", isFlagged: true) + "\n[[|CoreAction(\"People eat\", Cadence.Weekly)|], OccurredAtArgument] public record DinnerServed(Guid DinnerId);",
        Source("[EventId] Guid Id") + "\n[CoreAction(\"People eat\", Cadence.Weekly), OccurredAtArgument] public record DinnerServed([EventId] Guid DinnerId);");

    [Fact]
    public Task Names_inherited_members_with_a_path() => Verify.VerifyAsync(
        "NSM1103",
        """
        public abstract record Activity(Guid UserId);

        [[|CoreAction("People meet", Cadence.Weekly)|], OccurredAtArgument] // weekly
        public sealed record MeetingHosted() : Activity(default(Guid));
        """,
        """
        public abstract record Activity(Guid UserId);

        [CoreAction("People meet", Cadence.Weekly), OccurredAtArgument] // weekly
        [Actor(nameof(UserId))]
        public sealed record MeetingHosted() : Activity(default(Guid));
        """);
}
