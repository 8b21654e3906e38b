using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MarkMeasuredMemberFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MarkMeasuredMemberFixerTests
{
    private static string Source(string measure, string members, string annotation = "") =>
        $$"""
        [CoreAction("value", Cadence.Weekly, Measure = {{measure}}), OccurredAtArgument{{annotation}}]
        public sealed record Sent({{members}});
        """;

    [Theory]
    [InlineData("TimeSpan Duration", "[Quantity] TimeSpan Duration")]
    [InlineData("decimal? Amount, string Note", "[Quantity] decimal? Amount, string Note")]
    [InlineData("int OrderId, int Version, long SentAtMs, List<string> Lines", "int OrderId, int Version, long SentAtMs, [Quantity] List<string> Lines")]
    [InlineData("[Quality(AtLeast = 2)] int Participants, /* long */ double Hours", "[Quality(AtLeast = 2)] int Participants, /* long */ [Quantity] double Hours")]
    public Task Marks_the_only_quantity(string members, string marked) => Verify.VerifyAsync(
        Source("[|Measure.QuantitySum|]", members), Source("Measure.QuantitySum", marked), MarkMeasuredMemberFixer.QuantityKey);

    [Fact]
    public Task Marks_the_quantity_of_an_average() => Verify.VerifyAsync(
        Source("[|Measure.AverageQuantity|]", "TimeSpan Duration"), Source("Measure.AverageQuantity", "[Quantity] TimeSpan Duration"), MarkMeasuredMemberFixer.QuantityKey);

    [Theory]
    [InlineData("DistinctActors", "Guid UserId", "[Actor] Guid UserId")]
    [InlineData("QuantityPerActor", "Guid MeetingId, string HostId", "Guid MeetingId, [Actor] string HostId")]
    [InlineData("FrequentActors", "Guid UserId, int Count", "[Actor] Guid UserId, int Count")]
    [InlineData("DistinctActors", "long customer_id, int Count", "[Actor] long customer_id, int Count")]
    public Task Marks_the_only_actor(string measure, string members, string marked) => Verify.VerifyAsync(
        Source($"[|Measure.{measure}|]", members), Source($"Measure.{measure}", marked), MarkMeasuredMemberFixer.ActorKey);

    [Fact]
    public Task Names_an_inherited_actor_with_a_path() => Verify.VerifyAsync(
        "public record Base(Guid UserId);\n" + Source("[|Measure.DistinctActors|]", "int Count").Replace(");", ") : Base(default(Guid));", StringComparison.Ordinal),
        "public record Base(Guid UserId);\n" + Source("Measure.DistinctActors", "int Count").Replace(");", ") : Base(default(Guid));", StringComparison.Ordinal)
            .Replace("Argument]\n", "Argument]\n[Actor(nameof(UserId))]\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("[|Measure.QuantitySum|]", "int A, int B")]
    [InlineData("[|Measure.QuantitySum|]", "string Text")]
    [InlineData("[|Measure.QuantityPerGroup|]", "Guid UserId, int Count")]
    [InlineData("[|Measure.ActivatedShare|]", "[Actor] Guid Who, Guid UserId")]
    [InlineData("[|Measure.DistinctActors|]", "Guid UserId, Guid WorkspaceId")]
    [InlineData("[|Measure.DistinctActors|]", "Guid MeetingId, Guid EventId, Guid CorrelationId")]
    [InlineData("[|Measure.DistinctActors|]", "[EventId] Guid UserId")]
    [InlineData("[|Measure.DistinctActors|]", "TimeSpan UserId")]
    public Task Offers_nothing_where_no_member_is_obvious(string measure, string members) => Verify.VerifyNoneAsync(Source(measure, members));
}
