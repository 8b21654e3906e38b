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
    [InlineData("MealOrdered", "MealServed", "public record MealServed;")]
    [InlineData("BugReported", "BugFixed", "public record BugFixed;")]
    [InlineData("ParcelShipped", "ParcelDelivered", "public record ParcelDelivered;")]
    [InlineData("BikeListed", "BikeSold", "public record BikeSold;")]
    [InlineData("MeetingScheduled", "Meeting.Held", "public class Meeting { public record Held; }")]
    [InlineData("MeetingScheduled", "Calls.MeetingEvents.Held", "namespace Calls { public static class MeetingEvents { public record Held; } }")]
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

    [Theory]
    [InlineData("public record Held;", "Meeting.Held")]
    [InlineData("public record Held; public record Completed;", "Meeting.Completed")]
    [InlineData("} public record MeetingHeld; public class Call { public record Completed;", "MeetingHeld")]
    public Task A_beginning_nested_in_the_type_of_its_thing_is_marked(string others, string completion) => Structures.Report(
        Id,
        "public class Meeting { [{|#0:CoreAction(\"v\", Cadence.Weekly)|}, OccurredAtArgument] public record Scheduled; " + others + " }",
        $"'Meeting.Scheduled' counts a beginning although '{completion}' says when the value is there; declare the core action on '{completion}', and 'Meeting.Scheduled' as an input metric");

    [Theory]
    [InlineData("public class Meeting { [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Scheduled; } public class Call { public record Held; }")]
    [InlineData("public class Shop { [CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record Opened; public record Closed; }")]
    [InlineData("[CoreAction(\"v\", Cadence.Weekly), OccurredAtArgument] public record MeetingScheduled; public record Held;")]
    public Task What_is_nested_beside_another_thing_is_none_of_its_results(string source) => Structures.IsSilent(Id, source);

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
