using Xunit;

namespace NorthStar.Generators.Tests.Strategy;

public class NSM1115Tests
{
    private const string Id = "NSM1115";

    [Theory]
    [InlineData("MeetingScheduled", "MeetingHeld", "public record MeetingHeld;")]
    [InlineData("LessonStarted", "Lessons.LessonCompletedEvent", "namespace Lessons { public class LessonCompletedEvent; }")]
    [InlineData("DocumentDrafted", "DocumentPublished", "public interface DocumentPublished;")]
    [InlineData("OrderPlacedV2", "OrderDelivered", "public readonly record struct OrderDelivered; public record OrderFulfilled;")]
    [InlineData("TicketOpened", "TicketResolved", "public static class Support { } public record TicketResolved;")]
    public Task A_beginning_beside_its_result_is_marked(string type, string completion, string others) => Structures.Report(
        Id,
        "[{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record " + type + ";" + others,
        $"'{type}' counts a beginning although '{completion}' says when the value is there; declare the core action on '{completion}', and '{type}' as an input metric");

    [Theory]
    [InlineData("MeetingScheduled", "")]
    [InlineData("MeetingScheduled", "public record CallHeld; public record MeetingCancelled; public record MeetingHeldHandler;")]
    [InlineData("MeetingHeld", "public record MeetingScheduled; public record MeetingCompleted;")]
    [InlineData("AccountOpened", "public record AccountClosed;")]
    [InlineData("MeetingScheduled", "public enum MeetingHeld { No } public delegate void MeetingCompleted(); public static class MeetingEnded;")]
    [InlineData("RoomOpened", "public record RoomClosed;")]
    [InlineData("ParcelOpened", "public record ParcelDelivered;")]
    [InlineData("Started", "public record Finished;")]
    public Task A_result_or_a_beginning_without_one_is_fine(string type, string others) =>
        Structures.IsSilent(Id, $"[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record {type};{others}");

    [Fact]
    public Task A_beginning_that_counts_once_it_is_confirmed_is_fine() => Structures.IsSilent(
        Id,
        """
        [CoreAction("v", Cadence.Weekly), OccurredAtArgument] public record OrderPlaced([Correlation] Guid Id);
        [Confirms<OrderPlaced>(WithinDays = 9)] public record OrderDelivered([Correlation] Guid Id, [OccurredAt] DateTimeOffset At);
        """);

    [Fact]
    public Task Another_role_is_fine() =>
        Structures.IsSilent(Id, "[InputMetric(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingScheduled; public record MeetingHeld;");
}
