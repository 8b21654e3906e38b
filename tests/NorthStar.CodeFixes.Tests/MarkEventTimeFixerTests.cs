using Xunit;
using Verify = NorthStar.CodeFixes.Tests.FixVerifier<NorthStar.CodeFixes.MarkEventTimeFixer>;

namespace NorthStar.CodeFixes.Tests;

public sealed class MarkEventTimeFixerTests
{
    [Theory]
    [InlineData("DateTimeOffset", "OccurredOn")]
    [InlineData("DateTimeOffset?", "OccurredAt")]
    [InlineData("DateTime", "CreationDate")]
    [InlineData("DateTime", "CreatedAtUtc")]
    [InlineData("DateTime", "DateCreated")]
    [InlineData("DateOnly", "PaidOn")]
    [InlineData("DateTimeOffset", "Timestamp")]
    [InlineData("DateTimeOffset", "At")]
    [InlineData("DateOnly", "Day")]
    [InlineData("DateTimeOffset", "LentAt")]
    [InlineData("DateTime", "CompletionDateUtc")]
    [InlineData("DateTimeOffset", "EventTime")]
    [InlineData("DateTimeOffset", "OrderShippedDate")]
    [InlineData("DateTimeOffset", "CompletedDateTime")]
    public Task Marks_the_only_member_that_reads_like_an_event_time(string type, string name) => Verify.VerifyAsync(
        $$"""
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Done({{type}} {{name}}, DateTime BirthDate, TimeSpan Duration, int Count);
        """,
        $$"""
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Done([OccurredAt] {{type}} {{name}}, DateTime BirthDate, TimeSpan Duration, int Count);
        """,
        MarkEventTimeFixer.MarkKey);

    [Theory]
    [InlineData("long", "TimestampMs", "Milliseconds")]
    [InlineData("int", "UnixSeconds", "Seconds")]
    [InlineData("long", "UnixTimeMilliseconds", "Milliseconds")]
    [InlineData("long", "created_at_us", "Microseconds")]
    [InlineData("long", "EventTimeInMillis", "Milliseconds")]
    public Task States_the_unit_that_the_name_of_an_integer_tells(string type, string name, string unit) => Verify.VerifyAsync(
        $$"""
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Done({{type}} {{name}}, long DurationMs);
        """,
        $$"""
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Done([OccurredAt(Unit = UnixTimeUnit.{{unit}})] {{type}} {{name}}, long DurationMs);
        """,
        MarkEventTimeFixer.MarkKey);

    [Theory]
    [InlineData("DateTime BirthDate")]
    [InlineData("DateOnly CardExpiration")]
    [InlineData("DateTimeOffset DueTime")]
    [InlineData("DateTimeOffset RsvpDate")]
    [InlineData("DateTimeOffset ValidUntil")]
    [InlineData("DateTimeOffset ScheduledAt")]
    [InlineData("DateTimeOffset LastSeenAt")]
    [InlineData("DateTimeOffset NeedDate")]
    [InlineData("DateTimeOffset StartsAt")]
    [InlineData("long Timestamp")]
    [InlineData("long DurationMs")]
    [InlineData("string OccurredAt")]
    [InlineData("DateTimeOffset StartedAt, DateTimeOffset EndedAt")]
    public Task Only_takes_the_time_as_an_argument_where_no_member_is_obvious(string members) => Verify.VerifyAsync(
        $$"""
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Done({{members}});
        """,
        $$"""
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAtArgument]
        public sealed record Done({{members}});
        """);

    [Fact]
    public Task Keeps_comments_and_the_layout_of_properties() => Verify.VerifyAsync(
        """
        namespace Shop
        {
            [[|CoreAction("value", Cadence.Weekly)|]] // the choice
            public sealed class OrderPaid
            {
                /// <summary>Who.</summary>
                [Actor]
                public Guid Buyer { get; init; }

                // When the bank said so.
                public   DateTimeOffset   PaidAt   { get; init; } // odd spaces
            }
        }
        """,
        """
        namespace Shop
        {
            [CoreAction("value", Cadence.Weekly)] // the choice
            public sealed class OrderPaid
            {
                /// <summary>Who.</summary>
                [Actor]
                public Guid Buyer { get; init; }

                // When the bank said so.
                [OccurredAt]
                public   DateTimeOffset   PaidAt   { get; init; } // odd spaces
            }
        }
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Follows_the_style_of_the_other_members() => Verify.VerifyAsync(
        """
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed class OrderPaid
        {
            [Actor] public Guid Buyer;
            public DateTimeOffset PaidAt;
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        public sealed class OrderPaid
        {
            [Actor] public Guid Buyer;
            [OccurredAt] public DateTimeOffset PaidAt;
        }
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Keeps_windows_line_ends() => Verify.VerifyAsync(
        "[[|CoreAction(\"value\", Cadence.Weekly)|]]\r\npublic class Paid\r\n{\r\n\tpublic DateTime PaidAt { get; set; }\r\n}\r\n",
        "[CoreAction(\"value\", Cadence.Weekly)]\r\npublic class Paid\r\n{\r\n\t[OccurredAt]\r\n\tpublic DateTime PaidAt { get; set; }\r\n}\r\n",
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Names_an_inherited_member_with_a_path() => Verify.VerifyAsync(
        """
        public abstract record DomainEvent { public DateTime OccurredOn { get; init; } }

        /// <summary>Money came.</summary>
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Paid(int Amount) : DomainEvent;
        """,
        """
        public abstract record DomainEvent { public DateTime OccurredOn { get; init; } }

        /// <summary>Money came.</summary>
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAt(nameof(OccurredOn))]
        public sealed record Paid(int Amount) : DomainEvent;
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Names_the_member_of_an_event_that_is_declared_from_outside() => Verify.VerifyAsync(
        """
        namespace Lib { public sealed record Paid(DateTime PaidAt); }

        namespace App
        {
            [[|CoreAction("value", Cadence.Weekly, Event = typeof(Lib.Paid))|]]
            static class PaidMetric;
        }
        """,
        """
        namespace Lib { public sealed record Paid(DateTime PaidAt); }

        namespace App
        {
            [CoreAction("value", Cadence.Weekly, Event = typeof(Lib.Paid))]
            [OccurredAt(nameof(Lib.Paid.PaidAt))]
            static class PaidMetric;
        }
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Names_event_and_member_at_assembly_level() => Verify.VerifyAsync(
        """
        [assembly: [|CoreAction("value", Cadence.Weekly, Event = typeof(Paid))|]]

        public sealed record Paid(long PaidAtMs);
        """,
        """
        [assembly: CoreAction("value", Cadence.Weekly, Event = typeof(Paid))]
        [assembly: OccurredAt(nameof(Paid.PaidAtMs), Unit = UnixTimeUnit.Milliseconds, Event = typeof(Paid))]

        public sealed record Paid(long PaidAtMs);
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Passes_the_time_at_assembly_level() => Verify.VerifyAsync(
        """
        [assembly: [|CoreAction("value", Cadence.Weekly, Event = typeof(Paid))|]]

        public sealed record Paid;
        """,
        """
        [assembly: CoreAction("value", Cadence.Weekly, Event = typeof(Paid))]
        [assembly: OccurredAtArgument(Event = typeof(Paid))]

        public sealed record Paid;
        """);

    [Fact]
    public Task Stays_on_the_line_of_an_inline_annotation() => Verify.VerifyAsync(
        """
        [[|CoreAction("value", Cadence.Weekly)|]] public sealed record Paid;
        """,
        """
        [CoreAction("value", Cadence.Weekly)] [OccurredAtArgument] public sealed record Paid;
        """);

    [Fact]
    public Task Fixes_all_events_of_a_file() => Verify.VerifyAsync(
        """
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Paid(DateTime PaidAt);

        [[|InputMetric("value", Cadence.Weekly)|]]
        public sealed record Sent(
            DateTimeOffset SentAt, // when
            int Size);
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        public sealed record Paid([OccurredAt] DateTime PaidAt);

        [InputMetric("value", Cadence.Weekly)]
        public sealed record Sent(
            [OccurredAt] DateTimeOffset SentAt, // when
            int Size);
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Adds_a_using_directive_where_the_name_does_not_bind() => Verify.VerifyWithoutUsingsAsync(
        """
        // Shop

        using System;

        [[|NorthStar.CoreAction("value", NorthStar.Cadence.Weekly)|]]
        public sealed record Paid(DateTime PaidAt);

        [[|NorthStar.InputMetric("value", NorthStar.Cadence.Weekly)|]]
        public sealed record Sent(long SentAtMs);
        """,
        """
        // Shop

        using System;
        using NorthStar;

        [NorthStar.CoreAction("value", NorthStar.Cadence.Weekly)]
        public sealed record Paid([OccurredAt] DateTime PaidAt);

        [NorthStar.InputMetric("value", NorthStar.Cadence.Weekly)]
        public sealed record Sent([OccurredAt(Unit = UnixTimeUnit.Milliseconds)] long SentAtMs);
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Marks_the_member_in_another_part_of_the_type() => Verify.VerifyAsync(
        """
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed partial class Paid;
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        public sealed partial class Paid;
        """,
        MarkEventTimeFixer.MarkKey,
        test =>
        {
            test.Sources.Add(("Part.cs", "public sealed partial class Paid\n{\n    public DateTime PaidAt { get; init; }\n}\n"));
            test.FixedSources.Add(("Part.cs", "public sealed partial class Paid\n{\n    [OccurredAt]\n    public DateTime PaidAt { get; init; }\n}\n"));
        });

    [Fact]
    public Task Knows_NodaTime() => Verify.VerifyAsync(
        """
        namespace NodaTime { public struct Instant { public long ToUnixTimeTicks() => 0; } }

        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed record Paid(NodaTime.Instant PaidAt);
        """,
        """
        namespace NodaTime { public struct Instant { public long ToUnixTimeTicks() => 0; } }

        [CoreAction("value", Cadence.Weekly)]
        public sealed record Paid([OccurredAt] NodaTime.Instant PaidAt);
        """,
        MarkEventTimeFixer.MarkKey);

    [Fact]
    public Task Does_not_mark_what_shares_its_declaration_or_cannot_be_read() => Verify.VerifyAsync(
        """
        [[|CoreAction("value", Cadence.Weekly)|]]
        public sealed class Paid
        {
            public DateTime PaidAt, Other;
            private DateTime SentAt { get; set; }
        }
        """,
        """
        [CoreAction("value", Cadence.Weekly)]
        [OccurredAtArgument]
        public sealed class Paid
        {
            public DateTime PaidAt, Other;
            private DateTime SentAt { get; set; }
        }
        """);
}
