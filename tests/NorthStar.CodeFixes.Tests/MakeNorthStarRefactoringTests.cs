using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators;
using NorthStar.Testing;
using Xunit;

namespace NorthStar.CodeFixes.Tests;

public sealed class MakeNorthStarRefactoringTests
{
    private const string Usings = "global using System; global using System.Collections.Generic;";

    private static Task VerifyAsync(string source, string? annotated, string usings = Usings + " global using NorthStar;")
    {
        RefactoringTest test = new(new MakeNorthStarRefactoring())
        {
            TestCode = source,
            CodeActionEquivalenceKey = MakeNorthStarRefactoring.Key,
        };
        test.Generators.Add(new MetricGenerator());
        test.Sources.Add(("Usings.cs", usings));
        if (annotated is not null)
        {
            test.FixedCode = annotated;
            test.FixedSources.Add(("Usings.cs", usings));
        }

        return test.RunAsync();
    }

    [Fact]
    public Task Annotates_a_record_whole() => VerifyAsync(
        "public sealed record $$MeetingHosted(Guid MeetingId, /* who */ Guid HostId, DateTimeOffset EndedAt, TimeSpan Duration, int Participants, string Note);",
        """
        [CoreAction("Customers have their meeting hosted", Cadence.Weekly)]
        public sealed record MeetingHosted([EventId] Guid MeetingId, /* who */ [Actor] Guid HostId, [OccurredAt] DateTimeOffset EndedAt, [Quantity] TimeSpan Duration, [Quality(AtLeast = 2)] int Participants, string Note);
        """);

    [Theory]
    [InlineData("TaxReturnFiled", "Guid TaxpayerId, ", "[Actor] Guid TaxpayerId, ", "Customers have their tax return filed", "Quarterly")]
    [InlineData("LetterSent", "Guid SenderId, Guid RecipientId, ", "[Actor] Guid SenderId, Guid RecipientId, ", "Customers have their letter sent", "Weekly")]
    [InlineData("RideEnded", "Guid RiderId, DateTime StartedAt, DateTime EndedAt, ", "[Actor] Guid RiderId, DateTime StartedAt, [OccurredAt] DateTime EndedAt, ", "Customers have their ride ended", "Weekly")]
    [InlineData("LessonCompleted", "DateTime CreatedAt, DateTime EndedAtUtc, ", "DateTime CreatedAt, [OccurredAt] DateTime EndedAtUtc, ", "Customers have their lesson completed", "Weekly")]
    [InlineData("PaintingSold", "Guid PainterId, Guid CashierId, Guid CustomerId, ", "Guid PainterId, Guid CashierId, [Actor] Guid CustomerId, ", "Customers have their painting sold", "Weekly")]
    [InlineData("PaintingSold", "Guid CashierId, Guid BidderId, ", "Guid CashierId, [Actor] Guid BidderId, ", "Customers have their painting sold", "Weekly")]
    [InlineData("FieldPlanted", "bool IsPaid, bool IsFertile, ", "bool IsPaid, [Quality] bool IsFertile, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "DateTimeOffset RecordedAt, DateOnly Day, ", "DateTimeOffset RecordedAt, [OccurredAt] DateOnly Day, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "bool WasLate, ", "[Quality(IsTrue = false)] bool WasLate, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "bool IsDisputed, ", "[Quality(IsTrue = false)] bool IsDisputed, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "int DefectCount, ", "int DefectCount, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "int FieldNumber, ", "int FieldNumber, ", "Customers have their field planted", "Weekly")]
    [InlineData("FieldPlanted", "int NumberOfSeeds, ", "[Quality(AtLeast = 1)] int NumberOfSeeds, ", "Customers have their field planted", "Weekly")]
    public Task Guesses_what_the_rules_would_not_question(string name, string members, string annotated, string value, string cadence) => VerifyAsync(
        $"public record $${name}({members}DateTimeOffset At);",
        $"[CoreAction(\"{value}\", Cadence.{cadence})]\npublic record {name}({annotated}{(annotated.Contains("[OccurredAt]", StringComparison.Ordinal) ? "" : "[OccurredAt] ")}DateTimeOffset At);");

    [Fact]
    public Task The_type_of_an_id_tells_whose_it_is() => VerifyAsync(
        "public readonly record struct RiderId(Guid Value); public readonly record struct RideId(Guid Value);\npublic record $$RideEnded(RideId Ride, RiderId Rider, DateTime EndedAt);",
        "public readonly record struct RiderId(Guid Value); public readonly record struct RideId(Guid Value);\n[CoreAction(\"Customers have their ride ended\", Cadence.Weekly)]\npublic record RideEnded([EventId] RideId Ride, [Actor] RiderId Rider, [OccurredAt] DateTime EndedAt);");

    [Theory]
    [InlineData("A traveller has a seat on the train.", "A traveller has a seat on the train")]
    [InlineData("Raised when a seat is reserved.", "Customers have their seat reserved")]
    [InlineData("Seat.", "Customers have their seat reserved")]
    public Task The_summary_says_the_value_where_it_is_not_about_code(string summary, string value) => VerifyAsync(
        $"/// <summary>{summary}</summary>\npublic record $$SeatReserved(DateTime At);",
        $"/// <summary>{summary}</summary>\n[CoreAction(\"{value}\", Cadence.Weekly)]\npublic record SeatReserved([OccurredAt] DateTime At);");

    [Theory]
    [InlineData("#region Events\n", "\n#endregion")]
    [InlineData("#pragma warning disable CS1591\n", "")]
    public Task A_directive_before_the_type_is_kept(string before, string after) => VerifyAsync(
        $"{before}public record $$LetterSent(DateTimeOffset At);{after}",
        $"{before}[CoreAction(\"Customers have their letter sent\", Cadence.Weekly)]\npublic record LetterSent([OccurredAt] DateTimeOffset At);{after}");

    [Fact]
    public Task Takes_what_a_base_says() => VerifyAsync(
        "public record Event { [NorthStar.OccurredAt] public DateTimeOffset At { get; init; } [NorthStar.EventId] public Guid Id { get; init; } }\npublic record $$LessonFinished(Guid LearnerId, int Score) : Event;",
        "public record Event { [NorthStar.OccurredAt] public DateTimeOffset At { get; init; } [NorthStar.EventId] public Guid Id { get; init; } }\n[CoreAction(\"Customers have their lesson finished\", Cadence.Weekly)]\npublic record LessonFinished([Actor] Guid LearnerId, int Score) : Event;");

    [Fact]
    public Task Points_to_what_it_inherits_unmarked() => VerifyAsync(
        """
        public abstract record DomainEvent { public Guid Id { get; } = Guid.NewGuid(); public DateTime OccurredOn { get; } = DateTime.UtcNow; public int Version { get; init; } }
        public record $$LessonFinished(Guid LearnerId, int Score) : DomainEvent;
        """,
        """
        public abstract record DomainEvent { public Guid Id { get; } = Guid.NewGuid(); public DateTime OccurredOn { get; } = DateTime.UtcNow; public int Version { get; init; } }
        [CoreAction("Customers have their lesson finished", Cadence.Weekly), OccurredAt(nameof(OccurredOn)), EventId(nameof(Id))]
        public record LessonFinished([Actor] Guid LearnerId, int Score) : DomainEvent;
        """);

    [Fact]
    public Task Points_to_a_time_in_a_unit() => VerifyAsync(
        "public class Message { public long TimestampMs { get; init; } }\npublic class $$LessonFinished : Message { }",
        "public class Message { public long TimestampMs { get; init; } }\n[CoreAction(\"Customers have their lesson finished\", Cadence.Weekly), OccurredAt(nameof(TimestampMs), Unit = UnixTimeUnit.Milliseconds)]\npublic class LessonFinished : Message { }");

    [Theory]
    [InlineData("public record $$MeetingHosted(Guid Id);", "public record MeetingHosted([EventId] Guid Id);")]
    [InlineData("public record $$MeetingHosted(DateTime DueDate);", "public record MeetingHosted(DateTime DueDate);")]
    [InlineData("public class $$MeetingHosted { public Guid HostId { get; init; } }", "public class MeetingHosted { [Actor] public Guid HostId { get; init; } }")]
    public Task An_event_without_a_time_gets_it_from_its_caller(string source, string annotated) => VerifyAsync(
        source, "[CoreAction(\"Customers have their meeting hosted\", Cadence.Weekly), OccurredAtArgument]\n" + annotated);

    [Fact]
    public Task Annotates_the_interface_of_a_message() => VerifyAsync(
        "public interface IMessage { DateTime Timestamp { get; } }\npublic interface $$MeetingHosted : IMessage { Guid HostId { get; } }",
        "public interface IMessage { DateTime Timestamp { get; } }\n[CoreAction(\"Customers have their meeting hosted\", Cadence.Weekly), OccurredAt(nameof(Timestamp))]\npublic interface MeetingHosted : IMessage { [Actor] Guid HostId { get; } }");

    [Theory]
    [InlineData("public partial record $$MeetingHosted(DateTime EndedAt); partial record MeetingHosted;", "public partial record MeetingHosted([OccurredAt] DateTime EndedAt); partial record MeetingHosted;")]
    [InlineData("public partial class $$MeetingHosted { } partial class MeetingHosted { public DateTime EndedAt { get; init; } }", "public partial class MeetingHosted { } partial class MeetingHosted { [OccurredAt] public DateTime EndedAt { get; init; } }")]
    public Task Annotates_a_type_of_several_parts(string source, string annotated) => VerifyAsync(
        source, "[CoreAction(\"Customers have their meeting hosted\", Cadence.Weekly)]\n" + annotated);

    [Fact]
    public Task Annotates_a_class_in_its_layout_and_imports_the_namespace() => VerifyAsync(
        """
        namespace Shop
        {
            /// <summary>Bread.</summary>
            [Serializable]
            public class $$OrderDeliveredEvent // the last step
            {
                public long Id { get; init; }

                // UTC
                public long delivered_at_ms { get; init; }

                public string? CustomerId { get; init; }

                public decimal Amount { get; init; }

                public bool IsTest { get; init; }
            }
        }
        """,
        """
        using NorthStar;

        namespace Shop
        {
            /// <summary>Bread.</summary>
            [CoreAction("Customers have their order delivered", Cadence.Weekly)]
            [Serializable]
            public class OrderDeliveredEvent // the last step
            {
                [EventId]
                public long Id { get; init; }

                // UTC
                [OccurredAt(Unit = UnixTimeUnit.Milliseconds)]
                public long delivered_at_ms { get; init; }

                [Actor]
                public string? CustomerId { get; init; }

                [Quantity]
                public decimal Amount { get; init; }

                [Quality(IsTrue = false)]
                public bool IsTest { get; init; }
            }
        }
        """,
        Usings);

    [Theory]
    [InlineData("[Actor] string Who, Guid UserId, DateTime CreatedAt, DateTime PaidAt", "[Actor] string Who, Guid UserId, [OccurredAt] DateTime CreatedAt, DateTime PaidAt")]
    [InlineData("Guid UserId, DateTime CreatedAt, [property: OccurredAt] DateTime Day", "[Actor] Guid UserId, DateTime CreatedAt, [property: OccurredAt] DateTime Day")]
    [InlineData("[EventId, Actor] Guid UserId, DateTime CreatedAt", "[EventId, Actor] Guid UserId, [OccurredAt] DateTime CreatedAt")]
    public Task Keeps_what_is_annotated(string members, string annotated) => VerifyAsync(
        $"public readonly record struct [|Booking|]({members});",
        $"""
        [CoreAction("Customers get value from booking", Cadence.Weekly)]
        public readonly record struct Booking({annotated});
        """);

    [Fact]
    public Task Is_offered_beside_an_error_of_another_type() => VerifyAsync(
        "public record $$MeetingHosted(DateTime EndedAt); public record Other({|CS0246:Missing|} Thing);",
        """
        [CoreAction("Customers have their meeting hosted", Cadence.Weekly)]
        public record MeetingHosted([OccurredAt] DateTime EndedAt); public record Other({|CS0246:Missing|} Thing);
        """);

    [Theory]
    [InlineData("[CoreAction(\"People meet\", Cadence.Weekly)] public record $$MeetingHosted([OccurredAt] DateTime EndedAt);")]
    [InlineData("[Guardrail(\"Nobody came\", Cadence.Weekly)] public record $$MeetingHosted([OccurredAt] DateTime EndedAt);")]
    [InlineData("[CoreAction(\"a\", Cadence.Weekly)] public record Ate([OccurredAt] DateTime At); [Disqualifies<Ate>] public record $$Spat(DateTime EndedAt);")]
    [InlineData("public record $$Meeting(Guid Id, DateTime DueDate);")]
    [InlineData("public class $$ClosedAccounts { public void Close() { } }")]
    [InlineData("public interface $$IMeetingHosted { void Close(); }")]
    [InlineData("public abstract record $$DomainEvent(DateTime OccurredAt);")]
    [InlineData("public static class $$Clock { public static DateTime EndedAt { get; } }")]
    [InlineData("public record MeetingHosted(DateTime EndedAt) { void $$Run() { } }")]
    [InlineData("public record MeetingHosted($$DateTime EndedAt);")]
    [InlineData("public record $$MeetingHosted<T>(DateTime EndedAt);")]
    [InlineData("public class Meetings { private record $$MeetingHosted(DateTime EndedAt); }")]
    [InlineData("public class MeetingHostedAggregator; public record $$MeetingHosted(DateTime EndedAt);")]
    public Task Is_not_offered_where_the_result_would_be_no_metric(string source) => VerifyAsync(source, annotated: null);

    [Fact]
    public async Task Half_typed_code_never_makes_it_throw()
    {
        const string Source = """
            using System; using NorthStar;
            namespace Shop;
            public sealed class Sold { public DateTimeOffset SoldAt { get; set; } [Quality(AtLeast =)] int Items; TimeSpan Took => default; }
            public record Served(Guid Id, [OccurredAt] DateTime At, int Guests) { struct Inner { long ServedAtMs; } }
            public record @event<T>([Actor(] Guid UserId, DateTime PaidAt
            """;
        int offered = 0;
        for (int length = 0; length <= Source.Length; length += 2)
        {
            using HalfTypedProject project = new(Source[..length]);
            foreach (TextSpan place in await project.PlacesAsync())
                offered += (await project.OfferedAsync(new MakeNorthStarRefactoring(), place)).Count;
        }

        Assert.NotEqual(0, offered);
    }
}
