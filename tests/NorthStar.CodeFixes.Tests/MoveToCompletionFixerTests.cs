using Xunit;
using Verify = NorthStar.CodeFixes.Tests.StrategyFixVerifier<NorthStar.CodeFixes.MoveToCompletionFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MoveToCompletionFixerTests
{
    private const string Held = "public sealed record MeetingHeld(/* when */ DateTimeOffset HeldAt, Guid HostId, int Participants); // at last";
    private const string HeldMarked = "public sealed record MeetingHeld(/* when */ [OccurredAt] DateTimeOffset HeldAt, [Actor] Guid HostId, [Quality(AtLeast = 2)] int Participants); // at last";

    private static string Scheduled(string annotation) =>
        $"""
        // The first step
        [{annotation}] // by whom
        public sealed record MeetingScheduled([OccurredAt] DateTimeOffset At, [Actor] Guid HostId);
        """;

    [Fact]
    public Task Declares_the_completion_and_keeps_the_beginning_as_an_input() => Verify.VerifyAsync(
        "NSM1115",
        Scheduled("[|CoreAction(\"People meet\", Cadence.Monthly, Name = \"Meetings\", Owner = \"Calls\", TimeZone = \"Asia/Tokyo\" /* head office */)|]") + "\n" + Held,
        Scheduled("InputMetric(\"Customers have their meeting scheduled\", Cadence.Monthly, Drives = typeof(MeetingHeld), Owner = \"Calls\", TimeZone = \"Asia/Tokyo\" /* head office */)") +
            "\n[CoreAction(\"People meet\", Cadence.Monthly, Name = \"Meetings\", TimeZone = \"Asia/Tokyo\", Owner = \"Calls\")]\n" + HeldMarked,
        MoveToCompletionFixer.Key);

    [Fact]
    public Task Leaves_what_is_said_of_the_beginning_with_it() => Verify.VerifyAsync(
        "NSM1115",
        Scheduled("[|CoreAction(value: \"Teams schedule their meetings\", cadence: Cadence.Weekly, Name = \"Scheduled meetings\")|]") + "\n" + Held,
        Scheduled("InputMetric(value: \"Teams schedule their meetings\", cadence: Cadence.Weekly, Name = \"Scheduled meetings\", Drives = typeof(MeetingHeld))") +
            "\n[CoreAction(\"Customers have their meeting held\", Cadence.Weekly)]\n" + HeldMarked,
        MoveToCompletionFixer.Key);

    [Fact]
    public Task Moves_from_one_nested_event_to_another() => Verify.VerifyAsync(
        "NSM1115",
        """
        public static class MeetingEvents
        {
            [[|CoreAction("People meet", Cadence.Weekly)|]]
            public record Scheduled([OccurredAt] DateTimeOffset At);

            public record Held(DateTimeOffset HeldAt, Guid HostId);
        }
        """,
        """
        public static class MeetingEvents
        {
            [InputMetric("Customers have their meeting scheduled", Cadence.Weekly, Drives = typeof(Held))]
            public record Scheduled([OccurredAt] DateTimeOffset At);

            [CoreAction("People meet", Cadence.Weekly)]
            public record Held([OccurredAt] DateTimeOffset HeldAt, [Actor] Guid HostId);
        }
        """,
        MoveToCompletionFixer.Key);

    [Fact]
    public Task Changes_both_of_two_files() => Verify.VerifyAsync(
        "NSM1115",
        "namespace Shop;\n" + Scheduled("[|NorthStar.CoreAction(\"People meet\", Cadence.Weekly)|]"),
        "namespace Shop;\n" + Scheduled("NorthStar.InputMetric(\"Customers have their meeting scheduled\", Cadence.Weekly, Drives = typeof(Zoo.MeetingHeld))"),
        MoveToCompletionFixer.Key,
        test =>
        {
            test.Sources.Add(("Held.cs", "namespace Zoo;\n\n/// <summary>It took place.</summary>\n" + Held));
            test.FixedSources.Add(("Held.cs", "namespace Zoo;\n\n/// <summary>It took place.</summary>\n[CoreAction(\"People meet\", Cadence.Weekly)]\n" + HeldMarked));
        });

    [Fact]
    public Task Keeps_what_the_completion_says_already() => Verify.VerifyAsync(
        "NSM1115",
        "[[|CoreAction(\"People learn\", Cadence.Weekly)|], OccurredAtArgument] public record LessonStarted; [Serializable] public class LessonFinished { [OccurredAt] public DateTimeOffset At { get; set; } public Guid UserId { get; set; } }",
        "[InputMetric(\"Customers have their lesson started\", Cadence.Weekly, Drives = typeof(LessonFinished)), OccurredAtArgument] public record LessonStarted; [CoreAction(\"People learn\", Cadence.Weekly)] [Serializable] public class LessonFinished { [OccurredAt] public DateTimeOffset At { get; set; } [Actor] public Guid UserId { get; set; } }",
        MoveToCompletionFixer.Key);

    [Theory]
    [InlineData("public record MeetingHeld(Guid HostId);")]
    [InlineData("public interface MeetingHeld { DateTimeOffset OccurredAt { get; } }")]
    [InlineData("[Guardrail(\"They are held\", Cadence.Weekly)] public record MeetingHeld([OccurredAt] DateTimeOffset At);")]
    [InlineData("[Disqualifies<Paid>(WithinDays = 2)] public record MeetingHeld([OccurredAt] DateTimeOffset At, [Correlation] Guid Host); [Outcome(\"They pay\", Cadence.Weekly)] public record Paid([OccurredAt] DateTimeOffset At, [Correlation] Guid Host);")]
    public Task Offers_nothing_where_the_completion_cannot_be_the_metric(string completion) =>
        Verify.VerifyNoneAsync("NSM1115", Scheduled("[|CoreAction(\"People meet\", Cadence.Weekly)|]") + "\n" + completion);
}
